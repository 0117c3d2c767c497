package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/** Guessing is slow, however many guess at once and wherever they sit. */
final class LockoutTest {
  private final RunningServer server = RunningServer.shared();

  @Test
  void manyGuessesAtTheSameMomentGainNoMoreThanFewInARow() throws Exception {
    RealAccount account = RealAccount.of(server, Role.DEPARTMENT, "TX");
    List<Integer> statuses = guess(account.login(), 20);
    assertThat(statuses)
        .as("answers that looked at the password")
        .filteredOn(s -> s == 401)
        .hasSize(5);
    assertThat(statuses).filteredOn(s -> s == 429).hasSize(15);

    var waits = account.another().signIn(account.login(), account.password(), null);
    assertThat(waits.expect(429).code()).as("even the right one waits").isEqualTo("SIGN_IN_LATER");
    assertThat(waits.header("Retry-After")).isNotNull();
    account.client().get("/api/session").expect(200);

    ApiClient.as(Role.SECURITY_ADMIN).delete("/api/accounts/" + account.id() + "/lock").expect(200);
    account.another().signIn(account.login(), account.password(), null).expect(200);
  }

  @Test
  void aLoginThatNobodyHasIsLockedLikeAnother() throws Exception {
    assertThat(guess("nobody-" + System.nanoTime(), 8)).filteredOn(s -> s == 429).hasSize(3);
  }

  @Test
  void anAddressThatTriesManyLoginsWaitsToo() throws Exception {
    SignInGuard guard = server.bean(SignInGuard.class);
    String address = "192.0.2.77";
    int most = server.bean(IdentityProperties.class).lockout().perAddress();
    for (int i = 0; i < most; i++) {
      assertThat(guard.admit("spray-" + i + System.nanoTime(), address)).isZero();
      guard.failed(address);
    }
    assertThat(guard.admit("spray-last", address)).isPositive();
    assertThat(guard.admit("spray-last", "192.0.2.78")).isZero();
  }

  private List<Integer> guess(String login, int times) throws Exception {
    InetAddress elsewhere = InetAddress.getByName("127.0.0.77");
    List<Callable<Integer>> guesses = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      guesses.add(
          () -> ApiClient.from(server, elsewhere).signIn(login, "a wrong guess", null).status());
    }
    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(guesses)) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }
}
