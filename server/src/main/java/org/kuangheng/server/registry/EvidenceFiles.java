package org.kuangheng.server.registry;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;

/**
 * Evidence (佐证材料): scans, reports, drawings that prove what is on record. Kept by the digest of the
 * content, checked by content and never run.
 */
public interface EvidenceFiles {
  /**
   * A file as attached.
   *
   * @param type media type told by content
   * @param about the subject it proves, {@code null} for the mine at large
   * @param withdrawnAt when it was withdrawn, {@code null} while it stands
   */
  record Evidence(
      String id,
      String sha256,
      String name,
      String type,
      long size,
      String mine,
      String county,
      @Nullable Kind aboutKind,
      @Nullable String about,
      @Nullable String title,
      String by,
      String unit,
      Instant at,
      @Nullable Instant withdrawnAt,
      @Nullable String ground) {}

  /** A file to be attached. */
  record Attachment(Path file, String name, About about) {}

  /**
   * What a file proves.
   *
   * @param kind with {@code id} one of the mine's subjects, {@code null} for the mine at large
   */
  record About(String mine, @Nullable Kind kind, @Nullable String id, @Nullable String title) {}

  /** Which files are listed; {@code null} narrows nothing. */
  record Wanted(
      @Nullable String mine, @Nullable Kind kind, @Nullable String about, @Nullable String sha256) {
    public static final Wanted ALL = new Wanted(null, null, null, null);
  }

  /** Takes a file, or refuses: empty, too large, not an admitted type, not what its name says. */
  Evidence attach(Caller caller, Attachment attachment);

  /**
   * Attaches a file that is there already to something else too: the same content, kept once,
   * entered and withdrawn by itself.
   */
  Evidence attachAgain(Caller caller, String id, About about);

  Optional<Evidence> find(String id);

  /** Those wanted of all in scope; the latest first. */
  Page<Evidence> list(Wanted wanted, @Nullable String cursor, int limit);

  /** Withdraws a file: it stays on record, its content is no longer given out. */
  Evidence withdraw(Caller caller, String id, String ground);

  /** Writes the content out. */
  void copy(Evidence evidence, OutputStream out);
}
