package org.kuangheng.server.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.server.database.OwnerAccess;
import org.kuangheng.server.operations.backup.BackupArchive;
import org.kuangheng.server.operations.backup.BackupReader;
import org.kuangheng.server.operations.backup.BackupWriter;
import org.kuangheng.server.operations.backup.Migrations;

/**
 * {@code kuangheng backup FILE} and {@code kuangheng restore FILE}: the whole system into one file,
 * while it runs, and back into an empty one.
 */
public final class BackupProgram {
  static final int DONE = 0;
  static final int FAULT = 1;
  static final int BLOCKED = 2;
  static final int USAGE = 64;
  private static final String LOG_KEY = "log.key";
  private static final String SECRETS_KEY = "secrets.key";

  private static final String HELP =
      """
      kuangheng backup FILE  [--data FOLDER]    the whole system into FILE; the server may be running
      kuangheng restore FILE [--data FOLDER]    FILE into an empty data folder; the server must not be running
      With KUANGHENG_DATABASE_URL, _OWNER_USER and _OWNER_PASSWORD set, the database is that one.
      The signing key of the audit log and the key of the stored secrets are not in a backup; keep copies of
      FOLDER/log.key and FOLDER/secrets.key apart.

      kuangheng backup 文件  [--data 数据目录]    把整个系统备份到一个文件，服务可以不停
      kuangheng restore 文件 [--data 数据目录]    恢复到空的数据目录，服务须已停止；
                                                审计日志的签名密钥 log.key 和第二因素密钥
                                                secrets.key 不在备份中，请另行保管
      示例 Example: ./kuangheng backup /srv/backup/kuangheng-2025-06-01.zip --data ./data
      """;

  private final Path data;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  BackupProgram(Path data, Map<String, String> environment, PrintStream out, PrintStream err) {
    this.data = data.toAbsolutePath().normalize();
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** What the launcher calls; see {@code --help}. */
  public static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(HELP);
      return DONE;
    }
    boolean withData = arguments.size() == 4 && arguments.get(2).equals("--data");
    if (arguments.size() != 2 && !withData) {
      err.print(HELP);
      return USAGE;
    }
    Path data = Path.of(withData ? arguments.get(3) : "data");
    BackupProgram program = new BackupProgram(data, System.getenv(), out, err);
    Path file = Path.of(arguments.get(1));
    try {
      return switch (arguments.getFirst()) {
        case "backup" -> program.backup(file, clock);
        case "restore" -> program.restore(file);
        default -> USAGE;
      };
    } catch (IOException | SQLException | IllegalStateException e) {
      err.println("未完成，没有改动。 Not done; nothing was changed. " + e.getMessage());
      return FAULT;
    }
  }

  int backup(Path file, Clock clock) throws IOException, SQLException {
    if (!isThere()) {
      err.println("没有找到数据目录 " + data + "。 There is no data folder " + data + ".");
      return BLOCKED;
    }
    try (OwnerAccess access = access();
        Connection owner = access.connect()) {
      new BackupWriter(owner, data).write(file, clock.instant());
    }
    out.println(
        "已备份到 %s（%d 字节）。 Backed up to %1$s.".formatted(file.toAbsolutePath(), Files.size(file)));
    return DONE;
  }

  int restore(Path file) throws IOException, SQLException {
    if (!Files.isRegularFile(file)) {
      err.println("没有找到备份文件 " + file + "。 There is no file " + file + ".");
      return BLOCKED;
    }
    try (BackupArchive archive = BackupArchive.open(file)) {
      if (isRefused(archive.check(Migrations.ofProgram()))) {
        return BLOCKED;
      }
      try (OwnerAccess access = address().orElseGet(() -> OwnerAccess.aloneIn(data));
          Connection owner = access.connect()) {
        BackupReader reader = new BackupReader(archive, data);
        if (isRefused(reader.check(owner))) {
          return BLOCKED;
        }
        access.migrate();
        reader.restore(owner);
      }
    }
    out.println("已恢复到 " + data + "。 Restored into " + data + ".");
    if (!Files.exists(data.resolve(LOG_KEY))) {
      out.println(
          "启动前请把审计日志的签名密钥 log.key 放回该目录，否则日志不再签封。 Before the start, put the log's signing key"
              + " log.key back into that folder; without it the log is no longer sealed.");
    }
    if (!Files.exists(data.resolve(SECRETS_KEY))) {
      out.println(
          "启动前请把第二因素密钥 secrets.key 放回该目录，否则无法核对验证码。 Before the start, put the secrets' key secrets.key"
              + " back into that folder; without it no second factor can be checked.");
    }
    return DONE;
  }

  private boolean isRefused(List<String> findings) {
    findings.forEach(err::println);
    return !findings.isEmpty();
  }

  private boolean isThere() {
    return environment.containsKey("KUANGHENG_DATABASE_URL")
        || Files.isDirectory(data.resolve("postgres"));
  }

  private OwnerAccess access() {
    return address().orElseGet(() -> OwnerAccess.ofFolder(data));
  }

  private Optional<OwnerAccess> address() {
    return Optional.ofNullable(environment.get("KUANGHENG_DATABASE_URL"))
        .map(
            url ->
                OwnerAccess.ofAddress(
                    url,
                    environment.getOrDefault("KUANGHENG_DATABASE_OWNER_USER", ""),
                    environment.getOrDefault("KUANGHENG_DATABASE_OWNER_PASSWORD", "")));
  }
}
