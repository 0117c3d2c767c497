package org.kuangheng.formats.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.Fields;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.formats.draft.Widths;
import org.kuangheng.formats.text.DecodedText.Line;

/**
 * One coordinate string (坐标串) with its id: a whole file, a line, or several wrapped lines.
 *
 * @param id the field before the string, {@code null} if none
 * @param metres whether its coordinates are metres, not degrees
 */
record StringRecord(@Nullable String id, List<Token> tokens, boolean metres) {
  private static final int LINES_TRIED = 200;
  private static final int TOKENS_OF_A_START = 10;

  enum Kind {
    REGISTRY,
    EXPLORATION,
    NONE
  }

  /** How one line begins: with an id, as a string of a kind, or in the middle of one. */
  private record Start(Kind kind, @Nullable String id, List<Token> tokens) {}

  /** What the first line that begins a string is. */
  static Kind kindOf(List<Line> lines) {
    for (int i = 0; i < Math.min(LINES_TRIED, lines.size()); i++) {
      Kind kind = startWrapped(lines, i).kind();
      if (kind != Kind.NONE) {
        return kind;
      }
    }
    return Kind.NONE;
  }

  static List<StringRecord> of(TextSource source) {
    List<Start> open = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      Line line = source.lines().get(i);
      if (line.text().isBlank()) {
        continue;
      }
      Start start = open.isEmpty() ? startWrapped(source.lines(), i) : start(line);
      if (start.kind() != Kind.NONE) {
        open.add(new Start(start.kind(), start.id(), new ArrayList<>(start.tokens())));
      } else if (!open.isEmpty()) {
        continueLast(open.getLast().tokens(), start.tokens());
      } else if (!line.text().contains("坐标") && !line.text().contains("id")) {
        source
            .findings()
            .add(
                FormatIssue.LINE_NOT_UNDERSTOOD,
                source.at(line.number()),
                "text",
                Texts.brief(line.text()));
      }
    }
    return open.stream()
        .map(s -> new StringRecord(s.id(), List.copyOf(s.tokens()), anyMetres(s.tokens())))
        .toList();
  }

  private static void continueLast(List<Token> tokens, List<Token> more) {
    if (!tokens.isEmpty() && tokens.getLast().isBlank()) {
      tokens.removeLast();
    }
    tokens.addAll(more);
  }

  /** How a line begins if it may be wrapped before the second point. */
  private static Start startWrapped(List<Line> lines, int index) {
    Start own = start(lines.get(index));
    List<Token> joined = new ArrayList<>(own.tokens());
    if (own.kind() != Kind.NONE || !joined.getFirst().isWhole()) {
      return own;
    }
    for (int i = index + 1; i < lines.size() && joined.size() < TOKENS_OF_A_START; i++) {
      Start next = start(lines.get(i));
      if (next.kind() != Kind.NONE) {
        return own;
      }
      continueLast(joined, next.tokens());
    }
    return new Start(kind(joined, 0), null, own.tokens());
  }

  private static Start start(Line line) {
    String text = line.text().strip();
    int tab = text.indexOf('\t');
    if (tab >= 0 && text.indexOf('\t', tab + 1) < 0) {
      List<Token> tokens = tokens(text.substring(tab + 1), line.number());
      Kind kind = kind(tokens, 0);
      return new Start(kind, kind == Kind.NONE ? null : text.substring(0, tab).strip(), tokens);
    }
    List<Token> tokens = tokens(text, line.number());
    Kind kind = kind(tokens, 0);
    if (kind == Kind.NONE && tokens.size() > 1) {
      Kind second = kind(tokens, 1);
      if (second != Kind.NONE) {
        return new Start(second, tokens.getFirst().text(), tokens.subList(1, tokens.size()));
      }
    }
    return new Start(kind, null, tokens);
  }

  /** A registry string begins k,n,1,X,Y,2,X,Y; an exploration string k,n,lon,lat,lon,lat. */
  private static Kind kind(List<Token> tokens, int at) {
    if (tokens.size() < at + 6 || !tokens.get(at).isWhole() || !tokens.get(at + 1).isWhole()) {
      return Kind.NONE;
    }
    boolean metres = anyMetres(tokens);
    if (isPair(tokens, at + 3, metres)
        && tokens.get(at + 2).isWhole()
        && tokens.size() > at + 7
        && (isPair(tokens, at + 6, metres) || tokens.get(at + 5).whole() == 2)) {
      return Kind.REGISTRY;
    }
    return !metres && isPair(tokens, at + 2, false) && isPair(tokens, at + 4, false)
        ? Kind.EXPLORATION
        : Kind.NONE;
  }

  private static boolean isPair(List<Token> tokens, int at, boolean metres) {
    return tokens.size() > at + 1
        && isCoordinate(tokens.get(at), metres)
        && isCoordinate(tokens.get(at + 1), metres);
  }

  static boolean isCoordinate(Token token, boolean metres) {
    return metres ? token.isMetres() : token.isDegrees();
  }

  private static boolean anyMetres(List<Token> tokens) {
    return tokens.stream().anyMatch(Token::isMetres);
  }

  private static List<Token> tokens(String text, int line) {
    String bare =
        text.indexOf('"') < 0
            ? text
            : text.replaceAll("(^|[,\\t])\"", "$1").replaceAll("\"($|[,\\t])", "$1");
    return Fields.split(Widths.narrow(bare), ',').stream()
        .map(field -> Token.of(field, line))
        .toList();
  }
}
