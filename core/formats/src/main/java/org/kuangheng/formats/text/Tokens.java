package org.kuangheng.formats.text;

import java.util.List;

/** A place in the fields of one coordinate string. */
final class Tokens {
  private static final Token END = new Token("", 0);

  private final List<Token> all;
  private final boolean metres;
  private int at;

  Tokens(StringRecord record) {
    this.all = record.tokens();
    this.metres = record.metres();
  }

  boolean atEnd() {
    return at >= all.size();
  }

  /** The field so many places ahead; an empty one beyond the end. */
  Token peek(int ahead) {
    int index = at + ahead;
    return index < all.size() ? all.get(index) : END;
  }

  Token next() {
    Token token = peek(0);
    at++;
    return token;
  }

  void skip(int count) {
    at += count;
  }

  int left() {
    return Math.max(0, all.size() - at);
  }

  /** The line of the next field, or of the last. */
  int line() {
    return all.isEmpty() ? 1 : all.get(Math.min(at, all.size() - 1)).line();
  }

  boolean isCoordinate(int ahead) {
    return at + ahead < all.size() && StringRecord.isCoordinate(peek(ahead), metres);
  }

  /** Whether only blank fields are left from so many places ahead. */
  boolean onlyBlanksFrom(int ahead) {
    for (int i = at + ahead; i < all.size(); i++) {
      if (!all.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The rest as text, for a finding. */
  String rest() {
    return String.join(
        ",", all.subList(Math.min(at, all.size()), all.size()).stream().map(Token::text).toList());
  }
}
