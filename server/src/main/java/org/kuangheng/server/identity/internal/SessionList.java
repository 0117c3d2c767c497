package org.kuangheng.server.identity.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/**
 * The sessions of an account, on whichever server (会话). A session is named by the digest of its id,
 * so that the list gives nobody a session.
 */
@Service
public class SessionList {
  /**
   * A session as its owner sees it.
   *
   * @param own whether the list is read in this session
   */
  @Schema(name = "SessionListed")
  public record Listed(
      String id,
      Instant since,
      Instant lastUsed,
      @Nullable String address,
      @Nullable String agent,
      boolean own) {}

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  SessionList(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /** The newest first. */
  public List<Listed> of(String account, @Nullable String own) {
    return found(account).entrySet().stream()
        .map(entry -> listed(entry.getKey(), entry.getValue(), own))
        .sorted(Comparator.comparing(Listed::since).reversed().thenComparing(Listed::id))
        .toList();
  }

  /** Whether there was such a session of the account. */
  public boolean end(String account, String name) {
    for (String id : found(account).keySet()) {
      if (name(id).equals(name)) {
        sessions.deleteById(id);
        return true;
      }
    }
    return false;
  }

  /** How many were ended. */
  public int endOthers(String account, @Nullable String kept) {
    int ended = 0;
    for (String id : found(account).keySet()) {
      if (!id.equals(kept)) {
        sessions.deleteById(id);
        ended++;
      }
    }
    return ended;
  }

  int endAll(String account) {
    return endOthers(account, null);
  }

  private Map<String, ? extends Session> found(String account) {
    return sessions.findByPrincipalName(account);
  }

  private static Listed listed(String id, Session session, @Nullable String own) {
    return new Listed(
        name(id),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getAttribute("kuangheng.address"),
        session.getAttribute("kuangheng.agent"),
        id.equals(own));
  }

  private static String name(String id) {
    return Secrets.digest(id).substring(0, 16);
  }
}
