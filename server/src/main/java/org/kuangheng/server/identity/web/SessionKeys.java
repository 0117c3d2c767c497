package org.kuangheng.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.kuangheng.server.identity.internal.SignIn;
import org.springframework.session.FindByIndexNameSessionRepository;

/** What a session holds: ids and times only, so that any server can read any session. */
final class SessionKeys {
  static final String ACCOUNT = "kuangheng.account";
  static final String FACTOR = "kuangheng.factor";
  static final String SINCE = "kuangheng.since";
  static final String ADDRESS = "kuangheng.address";
  static final String AGENT = "kuangheng.agent";
  static final String DELEGATION = "kuangheng.delegation";
  private static final int LONGEST_AGENT = 200;

  private SessionKeys() {}

  /** Begins a session under an id nobody could have known before. */
  static void begin(HttpServletRequest request, SignIn.Outcome.Accepted accepted, Instant now) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(ACCOUNT, accepted.account());
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, accepted.account());
    session.setAttribute(FACTOR, accepted.byFactor());
    session.setAttribute(SINCE, now.toEpochMilli());
    session.setAttribute(ADDRESS, request.getRemoteAddr());
    String agent = request.getHeader("User-Agent");
    if (agent != null) {
      session.setAttribute(
          AGENT, agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent);
    }
  }
}
