package org.kuangheng.bench.server;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who works at the server: demo accounts, each with a session of its own. */
final class People {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Map<String, String> passwords;
  private final String base;
  private final Map<String, Api> signedIn = new ConcurrentHashMap<>();

  People(String base, Map<String, String> passwords) {
    this.base = base;
    this.passwords = Map.copyOf(passwords);
  }

  /** The session kept for a login. */
  Api as(String login) throws IOException, InterruptedException {
    Api api = signedIn.get(login);
    if (api == null) {
      api = another(login);
      signedIn.put(login, api);
    }
    return api;
  }

  /** A further session of the same login. */
  Api another(String login) throws IOException, InterruptedException {
    Api api = new Api(http, base);
    String password = passwords.get(login);
    if (password == null) {
      throw new IOException("The server printed no account " + login);
    }
    api.signIn(login, password);
    return api;
  }
}
