package org.kuangheng.server.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database is durable, asks for passwords, and recovers from what killed it. */
final class EmbeddedDatabaseTest {
  @TempDir Path data;

  @Test
  void keepsWhatWasCommittedAndStartsAgain() throws Exception {
    try (EmbeddedDatabase database = start()) {
      run(database.owner(), "create table note (text text)");
      run(database.owner(), "insert into note values ('一')");
      assertThat(ask(database.owner(), "show fsync")).isEqualTo("on");
      assertThat(ask(database.owner(), "show synchronous_commit")).isEqualTo("on");
    }
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database.owner(), "select text from note")).isEqualTo("一");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedDatabase database = start()) {
      DatabaseLogin right = database.application();
      for (String user : new String[] {right.user(), "postgres", ClusterRoles.OWNER}) {
        assertThatThrownBy(() -> ask(new DatabaseLogin(right.url(), user, "wrong"), "select 1"))
            .as(user)
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      }
      assertThat(Files.getPosixFilePermissions(data.resolve("postgres.secret"))).hasSize(2);
      assertThat(ask(right, "select rolsuper or rolbypassrls from pg_roles where rolname = user"))
          .isEqualTo("f");
    }
  }

  @Test
  void refusesASecondServerOnTheSameFolderAndSaysHowToGoOn() throws Exception {
    try (EmbeddedDatabase first = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(FolderInUseException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("--data");
      assertThat(ask(first.owner(), "select 1")).as("the first goes on").isEqualTo("1");
    }
  }

  @Test
  void startsPostgresAgainOnTheSamePortWhenItIsKilled() throws Exception {
    try (EmbeddedDatabase database = start()) {
      run(database.owner(), "create table note (text text)");
      String before = database.owner().url();
      kill(postmaster());
      assertThat(eventually(database)).isEqualTo("1");
      assertThat(database.owner().url()).isEqualTo(before);
      assertThat(ask(database.owner(), "select count(*) from note")).isEqualTo("0");
    }
  }

  @Test
  void aPidFileWhosePidAnotherProcessHasNowDoesNotStopTheStart() throws Exception {
    try (EmbeddedDatabase database = start()) {
      run(database.owner(), "create table note (text text)");
    }
    Path pidFile = data.resolve("postgres/postmaster.pid");
    Files.writeString(
        pidFile,
        ProcessHandle.current().pid() + "\n" + data.resolve("postgres") + "\n",
        StandardOpenOption.CREATE_NEW);
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database.owner(), "select count(*) from note")).isEqualTo("0");
    }
  }

  @Test
  void takesOverThePostgresOfAKilledServer() throws Exception {
    EmbeddedDatabase database = start();
    run(database.owner(), "create table note (text text)");
    long orphan = postmaster();
    try {
      // What a killed server leaves: PostgreSQL running, and the folder's lock gone with it.
      assertThat(OrphanedPostgres.isRunning(data.resolve("postgres"))).isTrue();
      OrphanedPostgres.end(data.resolve("postgres"));
      assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(eventually(database)).as("the watch starts it again").isEqualTo("1");
      assertThat(postmaster()).isNotEqualTo(orphan);
    } finally {
      database.close();
    }
  }

  @Test
  void aHalfWrittenSecretIsMadeAnew() throws Exception {
    Files.writeString(data.resolve("postgres.secret.new"), "half", StandardCharsets.US_ASCII);
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database.application(), "select 1")).isEqualTo("1");
    }
    Path secret = data.resolve("postgres.secret");
    Files.copy(secret, data.resolve("kept"), StandardCopyOption.REPLACE_EXISTING);
    start().close();
    assertThat(data.resolve("kept")).hasSameTextualContentAs(secret);
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(
        new DatabaseProperties(null, null, null, null, null, data.resolve("postgres"), 0, 5));
  }

  private long postmaster() throws Exception {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
  }

  private static void kill(long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-9", String.valueOf(pid)).start().waitFor()).isZero();
  }

  private static String eventually(EmbeddedDatabase database) throws Exception {
    SQLException last = null;
    for (int i = 0; i < 300; i++) {
      try {
        return ask(database.owner(), "select 1");
      } catch (SQLException e) {
        last = e;
        Thread.sleep(100);
      }
    }
    throw new AssertionError("PostgreSQL did not come back", last);
  }

  private static void run(DatabaseLogin login, String sql) throws SQLException {
    try (Connection connection = connect(login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(DatabaseLogin login, String sql) throws SQLException {
    try (Connection connection = connect(login);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    }
  }

  private static Connection connect(DatabaseLogin login) throws SQLException {
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }
}
