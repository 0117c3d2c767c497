package org.kuangheng.server.database.internal;

/** An address with a role and its password. */
record DatabaseLogin(String url, String user, String password) {
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
