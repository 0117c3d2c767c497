package org.kuangheng.cli.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.kuangheng.assessment.Engine;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.IssuePrinter;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.out.StagedFolder;
import org.kuangheng.kernel.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kuangheng}: shows its help. */
@Command(
    name = "kuangheng",
    versionProvider = RootCommand.Version.class,
    subcommands = {
      ParseCommand.class,
      AssessCommand.class,
      ConsolidateCommand.class,
      PlanCommand.class,
      PackCommand.class,
      ReceiptCommand.class,
      LogCommand.class,
      BundleCommand.class,
      AdjacencyCommand.class,
      OverlapCommand.class,
      TemplateCommand.class,
      DemoCommand.class
    })
public final class RootCommand extends CommandGroup {
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  RootCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /** The command line in the language its arguments ask for. */
  public static CommandLine commandLine(Surroundings given, String... args) {
    Lang lang = languageOf(args);
    Surroundings surroundings = given.in(lang);
    CommandLine line =
        new CommandLine(new RootCommand(surroundings), new CommandFactory(surroundings));
    line.setOut(surroundings.out());
    line.setErr(surroundings.err());
    line.setResourceBundle(Sentences.bundle(lang));
    line.setUsageHelpWidth(110);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, command, parsed) -> onFault(e, command, lang));
    line.setParameterExceptionHandler((e, arguments) -> onUsage(e, lang));
    return line;
  }

  /** {@code --lang en} or {@code --lang=en} anywhere; Chinese otherwise. */
  static Lang languageOf(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equalsIgnoreCase("--lang=en")
          || (args[i].equals("--lang")
              && i + 1 < args.length
              && args[i + 1].equalsIgnoreCase("en"))) {
        return Lang.EN;
      }
    }
    return Lang.ZH;
  }

  private static int onFault(Exception e, CommandLine command, Lang lang) {
    PrintWriter err = command.getErr();
    if (e instanceof BlockedException blocked) {
      IssuePrinter.print(blocked.issues(), lang, err);
      return ExitCode.BLOCKED;
    }
    if (e instanceof UncheckedIOException disk) {
      IssuePrinter.print(List.of(StagedFolder.notWritable(disk)), lang, err);
      return ExitCode.BLOCKED;
    }
    err.println(
        Sentences.say(lang, "fault", e.getClass().getSimpleName(), String.valueOf(e.getMessage())));
    if (System.getenv("KUANGHENG_TRACE") != null) {
      e.printStackTrace(err);
    }
    err.flush();
    return ExitCode.FAULT;
  }

  private static int onUsage(CommandLine.ParameterException e, Lang lang) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(Sentences.say(lang, "usage.wrong", String.valueOf(e.getMessage())));
    err.println(Sentences.say(lang, "usage.help", command.getCommandSpec().qualifiedName()));
    err.flush();
    return ExitCode.USAGE;
  }

  /** The version of the engine, as receipts carry it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"kuangheng 0.1.0 (" + Engine.VERSION + ")"};
    }
  }
}
