package org.kuangheng.server.operations.internal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where questions are asked and answered: a console without echo for passwords, or plain lines. */
interface Terminal {
  /** An answer that may be seen; {@code null} when nobody answers any more. */
  @Nullable String line(String question);

  /** An answer that is not shown while it is typed. */
  @Nullable String secret(String question);

  void say(String sentence);

  /** This process's own. */
  static Terminal ofProcess() {
    Console console = Objects.requireNonNull(System.console());
    return console.isTerminal()
        ? new OfConsole(console)
        : new OfStreams(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            System.out);
  }

  /** A person at a console. */
  record OfConsole(Console console) implements Terminal {
    @Override
    public @Nullable String line(String question) {
      return console.readLine("%s", question);
    }

    @Override
    public @Nullable String secret(String question) {
      char[] typed = console.readPassword("%s", question);
      return typed == null ? null : new String(typed);
    }

    @Override
    public void say(String sentence) {
      console.printf("%s%n", sentence);
    }
  }

  /** A pipe or a file: one answer a line. */
  record OfStreams(BufferedReader in, PrintStream out) implements Terminal {
    @Override
    public @Nullable String line(String question) {
      try {
        out.println(question);
        return in.readLine();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public @Nullable String secret(String question) {
      return line(question);
    }

    @Override
    public void say(String sentence) {
      out.println(sentence);
    }
  }
}
