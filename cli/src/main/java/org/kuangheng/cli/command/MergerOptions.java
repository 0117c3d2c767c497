package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.chain.PeoplesRules;
import org.kuangheng.facts.Survey;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What the search for mergers takes. */
final class MergerOptions {
  @Option(
      names = "--time",
      paramLabel = "30s",
      defaultValue = "30s",
      converter = Span.class,
      descriptionKey = "merger.time")
  private Duration time;

  @Option(names = "--locks", paramLabel = "CSV", descriptionKey = "merger.locks")
  private @Nullable Path locks;

  @Option(names = "--bans", paramLabel = "CSV", descriptionKey = "merger.bans")
  private @Nullable Path bans;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N", descriptionKey = "merger.seed")
  private long seed;

  Duration time() {
    return time;
  }

  PeoplesRules rules(Survey survey) throws BlockedException {
    return PeoplesRules.read(locks, bans, seed, survey);
  }

  /** Reads {@code 30s}, {@code 2m}, {@code 500ms} or plain seconds. */
  static final class Span implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (!text.matches("\\d{1,6}(ms|s|m)?")) {
        throw new CommandLine.TypeConversionException("'" + text + "': 30s, 2m, 500ms");
      }
      long number = Long.parseLong(text.replaceAll("\\D", ""));
      return switch (text.replaceAll("\\d", "")) {
        case "ms" -> Duration.ofMillis(number);
        case "m" -> Duration.ofMinutes(number);
        default -> Duration.ofSeconds(number);
      };
    }
  }
}
