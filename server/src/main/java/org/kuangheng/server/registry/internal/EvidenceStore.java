package org.kuangheng.server.registry.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.EvidenceFiles;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.RegistryProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence kept in PostgreSQL, so that every server of an installation has it and a backup holds
 * it: the content once by digest, in pieces of a megabyte.
 */
@Service
@Transactional
class EvidenceStore implements EvidenceFiles {
  private static final int PIECE = 1 << 20;
  private static final int LEAST_GROUND = 2;
  private static final String SELECT =
      """
      select id, sha256, name, type, size, mine, county, about_kind, about_id, title, by_account, by_unit, at,
        withdrawn_at, ground, number from evidence_file
      """;
  private static final RowMapper<Evidence> EVIDENCE =
      (row, i) ->
          new Evidence(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getLong(5),
              row.getString(6),
              row.getString(7),
              row.getString(8) == null ? null : Kind.valueOf(row.getString(8)),
              row.getString(9),
              row.getString(10),
              row.getString(11),
              row.getString(12),
              row.getTimestamp(13).toInstant(),
              row.getTimestamp(14) == null ? null : row.getTimestamp(14).toInstant(),
              row.getString(15));

  private final JdbcClient jdbc;
  private final Fences fences;
  private final EvidenceCheck check;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EvidenceStore(
      JdbcClient jdbc,
      Fences fences,
      EvidenceCheck check,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.fences = fences;
    this.check = check;
    this.events = events;
    this.clock = clock;
  }

  /** A content as kept. */
  private record Kept(String name, String type, long size, Sha256 digest) {}

  @Override
  public Evidence attach(Caller caller, Attachment attachment) {
    Fence fence = fence(attachment.about());
    EvidenceType type = check.admit(attachment);
    try {
      Sha256 digest = keep(attachment.file(), type);
      long size = Files.size(attachment.file());
      return enter(
          caller,
          new Kept(attachment.name(), type.mediaType(), size, digest),
          attachment.about(),
          fence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Evidence attachAgain(Caller caller, String id, About about) {
    Evidence known = find(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
    if (known.withdrawnAt() != null) {
      throw Refusal.of(RegistryProblem.EVIDENCE_WITHDRAWN, "id", "id", id);
    }
    Fence fence = fence(about);
    Optional<String> same =
        jdbc.sql(
                """
                select id from evidence_file
                where sha256 = :sha and mine = :mine and about_kind is not distinct from :kind::text
                  and about_id is not distinct from :about::text and withdrawn_at is null limit 1""")
            .param("sha", known.sha256())
            .param("mine", about.mine())
            .param("kind", about.kind() == null ? null : about.kind().name())
            .param("about", about.id())
            .query((row, i) -> row.getString(1))
            .optional();
    if (same.isPresent()) {
      throw Refusal.of(RegistryProblem.EVIDENCE_ATTACHED, "mine", "id", same.get());
    }
    return enter(
        caller,
        new Kept(known.name(), known.type(), known.size(), new Sha256(known.sha256())),
        about,
        fence);
  }

  private Fence fence(About about) {
    Fence fence = fences.of(List.of(about.mine())).get(about.mine());
    if (fence == null) {
      throw Refusal.of(RegistryProblem.MINE_UNKNOWN, "mine", "mine", about.mine());
    }
    return fence;
  }

  private Evidence enter(Caller caller, Kept kept, About about, Fence fence) {
    String id = "ev-" + UUID.randomUUID();
    jdbc.sql(
            """
            insert into evidence_file (id, sha256, name, type, size, mine, county, enterprise, about_kind, about_id,
              title, by_account, by_unit, at)
            values (:id, :sha, :name, :type, :size, :mine, :county, :enterprise, :aboutKind, :about, :title, :by,
              :unit, :at::timestamptz)""")
        .param("id", id)
        .param("sha", kept.digest().hex())
        .param("name", kept.name())
        .param("type", kept.type())
        .param("size", kept.size())
        .param("mine", about.mine())
        .param("county", fence.county())
        .param("enterprise", fence.enterprise())
        .param("aboutKind", about.kind() == null ? null : about.kind().name())
        .param("about", about.id())
        .param("title", about.title())
        .param("by", caller.id())
        .param("unit", caller.unit())
        .param("at", clock.instant().toString())
        .update();
    AuditedEvent attached =
        AuditedEvent.of("mine:" + about.mine(), "evidence.attached", caller.actor())
            .in(fence.county())
            .about("evidence", id)
            .from(null, kept.digest());
    String enterprise = fence.enterprise();
    events.publishEvent(enterprise == null ? attached : attached.about("enterprise", enterprise));
    return find(id).orElseThrow();
  }

  private Sha256 keep(Path file, EvidenceType type) throws IOException {
    Sha256 digest = digest(file);
    int added =
        jdbc.sql(
                """
                insert into evidence_content (sha256, size, type) values (:sha, :size, :type)
                on conflict do nothing""")
            .param("sha", digest.hex())
            .param("size", Files.size(file))
            .param("type", type.mediaType())
            .update();
    if (added == 0) {
      return digest;
    }
    try (InputStream in = Files.newInputStream(file)) {
      int number = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        jdbc.sql("insert into evidence_piece (sha256, number, bytes) values (:sha, :n, :bytes)")
            .param("sha", digest.hex())
            .param("n", number++)
            .param("bytes", piece)
            .update();
      }
    }
    return digest;
  }

  private static Sha256 digest(Path file) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return new Sha256(HexFormat.of().formatHex(sha.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Evidence> find(String id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(EVIDENCE).optional();
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Evidence> list(Wanted wanted, @Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, 1);
    List<Evidence> found =
        jdbc.sql(
                SELECT
                    + """
                    where (:mine::text is null or mine = :mine)
                      and (:kind::text is null or about_kind = :kind)
                      and (:about::text is null or about_id = :about)
                      and (:sha::text is null or sha256 = :sha)
                      and (:after::text is null or number < (select number from evidence_file where id = :after))
                    order by number desc limit :limit""")
            .param("mine", wanted.mine())
            .param("kind", wanted.kind() == null ? null : wanted.kind().name())
            .param("about", wanted.about())
            .param("sha", wanted.sha256())
            .param("after", after == null ? null : after.keys().getFirst())
            .param("limit", limit + 1)
            .query(EVIDENCE)
            .list();
    return found.size() <= limit
        ? new Page<>(found, null, null)
        : new Page<>(
            found.subList(0, limit), Cursor.after(found.get(limit - 1).id()).toString(), null);
  }

  @Override
  public Evidence withdraw(Caller caller, String id, String ground) {
    if (ground.strip().length() < LEAST_GROUND) {
      throw Refusal.of(ApiProblem.GROUND_REQUIRED, "ground", "least", LEAST_GROUND);
    }
    Evidence evidence =
        find(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
    boolean own = evidence.by().equals(caller.id()) || evidence.unit().equals(caller.unit());
    if (!own) {
      throw Refusal.of(ApiProblem.FORBIDDEN, "id", "permission", "WRITE_EVIDENCE");
    }
    int done =
        jdbc.sql(
                """
                update evidence_file set withdrawn_at = :at::timestamptz, withdrawn_by = :by, ground = :ground
                where id = :id and withdrawn_at is null""")
            .param("at", clock.instant().toString())
            .param("by", caller.id())
            .param("ground", ground.strip())
            .param("id", id)
            .update();
    if (done == 1) {
      events.publishEvent(
          AuditedEvent.of("mine:" + evidence.mine(), "evidence.withdrawn", caller.actor())
              .in(evidence.county())
              .because(ground)
              .about("evidence", id)
              .from(new Sha256(evidence.sha256()), null));
    }
    return find(id).orElseThrow();
  }

  @Override
  @Transactional(readOnly = true)
  public void copy(Evidence evidence, OutputStream out) {
    List<Integer> numbers =
        jdbc.sql("select number from evidence_piece where sha256 = :sha order by number")
            .param("sha", evidence.sha256())
            .query((row, i) -> row.getInt(1))
            .list();
    try {
      for (Integer number : numbers) {
        Map.Entry<Integer, byte[]> piece =
            jdbc.sql("select bytes from evidence_piece where sha256 = :sha and number = :n")
                .param("sha", evidence.sha256())
                .param("n", number)
                .query((row, i) -> Map.entry(number, row.getBytes(1)))
                .single();
        out.write(piece.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
