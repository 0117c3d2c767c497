package org.kuangheng.cli.command;

import org.kuangheng.kernel.Lang;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", descriptionKey = "lang")
  @SuppressWarnings("unused") // read before the parser is made, see RootCommand.languageOf
  private Lang lang;
}
