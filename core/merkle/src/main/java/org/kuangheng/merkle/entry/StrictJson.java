package org.kuangheng.merkle.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reader of JSON that takes no liberties (严格 JSON): no duplicate keys, no trailing text, at most
 * 32 levels. Gives maps, lists, text, booleans, {@link BigDecimal} and {@code null}.
 */
public final class StrictJson {
  private static final int DEPTH = 32;

  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /** The object that the text is; empty if it is anything else. */
  public static Optional<Map<String, @Nullable Object>> object(String text) {
    StrictJson reader = new StrictJson(text);
    try {
      reader.space();
      if (reader.peek() != '{') {
        return Optional.empty();
      }
      Map<String, @Nullable Object> map = reader.map(0);
      reader.space();
      return reader.at == text.length() ? Optional.of(map) : Optional.empty();
    } catch (NotJson e) {
      return Optional.empty();
    }
  }

  /** Stops the reading; never leaves this class. */
  private static final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotJson() {
      super("not JSON", null, false, false);
    }
  }

  private @Nullable Object value(int depth) {
    space();
    if (depth > DEPTH) {
      throw new NotJson();
    }
    return switch (peek()) {
      case '{' -> map(depth);
      case '[' -> list(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> map(int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    take('{');
    space();
    if (peek() == '}') {
      at++;
      return map;
    }
    do {
      space();
      String key = string();
      space();
      take(':');
      if (map.containsKey(key)) {
        throw new NotJson();
      }
      map.put(key, value(depth + 1));
      space();
    } while (another('}'));
    return map;
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    take('[');
    space();
    if (peek() == ']') {
      at++;
      return list;
    }
    do {
      list.add(value(depth + 1));
      space();
    } while (another(']'));
    return list;
  }

  private boolean another(char end) {
    char found = peek();
    at++;
    if (found != ',' && found != end) {
      throw new NotJson();
    }
    return found == ',';
  }

  private String string() {
    take('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < 0x20) {
        throw new NotJson();
      }
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> throw new NotJson();
    };
  }

  private char unicode() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw new NotJson();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private BigDecimal number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?")) {
      throw new NotJson();
    }
    return new BigDecimal(digits);
  }

  private @Nullable Object word(String word, @Nullable Object meaning) {
    if (!text.startsWith(word, at)) {
      throw new NotJson();
    }
    at += word.length();
    return meaning;
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw new NotJson();
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw new NotJson();
    }
    return text.charAt(at);
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
