package org.kuangheng.formats;

/** What a file is, told by its first bytes. */
enum FileKind {
  ZIP,
  OLD_WORKBOOK,
  SHAPEFILE,
  SQLITE,
  JSON,
  TEXT;

  static FileKind of(byte[] bytes) {
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      return OLD_WORKBOOK;
    }
    if (startsWith(bytes, 0, 0, 0x27, 0x0a)) {
      return SHAPEFILE;
    }
    if (startsWith(bytes, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't')) {
      return SQLITE;
    }
    return isJson(bytes) ? JSON : TEXT;
  }

  /** An object, or an array of something JSON; {@code [属性描述]} is none. */
  private static boolean isJson(byte[] bytes) {
    int at = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    at = afterSpace(bytes, at);
    if (at < bytes.length && bytes[at] == '{') {
      return true;
    }
    if (at >= bytes.length || bytes[at] != '[') {
      return false;
    }
    int next = afterSpace(bytes, at + 1);
    return next < bytes.length && "[{\"0123456789-".indexOf(bytes[next]) >= 0;
  }

  private static int afterSpace(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] >= 0 && Character.isWhitespace(bytes[at])) {
      at++;
    }
    return at;
  }

  static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
