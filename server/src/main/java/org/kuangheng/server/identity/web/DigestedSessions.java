package org.kuangheng.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuangheng.kernel.Sha256;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The cookie holds a secret, the database only its digest: whoever reads the table of sessions can
 * take none of them over. A session's id is the digest's first 36 signs.
 */
final class DigestedSessions implements SessionIdGenerator, HttpSessionIdResolver {
  private static final int SECRET_BYTES = 32;
  private static final int ID_LENGTH = 36;
  private static final int MOST_IN_A_REQUEST = 8;

  private final SecureRandom random = new SecureRandom();
  private final CookieSerializer cookies;

  /** Secrets of ids made in this thread's request, until their cookie is written. */
  private final ThreadLocal<Map<String, String>> made = ThreadLocal.withInitial(HashMap::new);

  DigestedSessions(CookieSerializer cookies) {
    this.cookies = cookies;
  }

  @Override
  public String generate() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String id = id(secret);
    Map<String, String> mine = made.get();
    if (mine.size() >= MOST_IN_A_REQUEST) {
      mine.clear();
    }
    mine.put(id, secret);
    return id;
  }

  private static String id(String secret) {
    return Sha256.of(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex()
        .substring(0, ID_LENGTH);
  }

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    return cookies.readCookieValues(request).stream().map(DigestedSessions::id).toList();
  }

  @Override
  public void setSessionId(
      HttpServletRequest request, HttpServletResponse response, String sessionId) {
    String secret = made.get().remove(sessionId);
    if (secret != null) {
      cookies.writeCookieValue(new CookieValue(request, response, secret));
    }
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    cookies.writeCookieValue(new CookieValue(request, response, ""));
  }
}
