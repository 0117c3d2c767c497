package org.kuangheng.server.survey.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Survey;
import org.kuangheng.formats.SafeFiles;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Progress;
import org.kuangheng.kernel.Severity;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.survey.ImportCase;
import org.kuangheng.server.survey.ImportFile;
import org.kuangheng.server.survey.ImportIssue;
import org.kuangheng.server.survey.ImportState;
import org.kuangheng.server.survey.internal.ImportComparison.Compared;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an import's preview (导入预览): reads the files, compares them with the record and keeps what
 * it found. May be done again from the start at any time before the import is applied.
 */
@Component
class PreviewWork {
  /** Findings on a row of the tables that concern the table as a whole. */
  private static final Set<String> OF_THE_TABLE = Set.of("HEADER_MISSING", "COLUMN_MISSING");

  private final ImportRows rows;
  private final ImportDetailRows details;
  private final UploadStore uploads;
  private final Registry registry;
  private final SurveyRules rules;
  private final Surroundings around;

  /** The clock, the transactions and the listeners. */
  @Component
  record Surroundings(
      Clock clock, TransactionTemplate transactions, ApplicationEventPublisher events) {}

  PreviewWork(ImportStore store, Registry registry, SurveyRules rules, Surroundings around) {
    this.rows = store.rows();
    this.details = store.details();
    this.uploads = store.uploads();
    this.registry = registry;
    this.rules = rules;
    this.around = around;
  }

  void preview(Caller caller, String id, Progress progress) {
    try (ImportFolder folder = ImportFolder.create()) {
      progress.step("import.reading", 0, 0);
      ImportCase it = find(id);
      Survey onRecord = onRecord(it);
      lay(it, folder);
      folder.complete(onRecord);
      ImportReading reading = ImportReading.of(folder, rules.options(), onRecord);
      progress.step("import.comparing", 0, reading.survey().mines().size());
      around.transactions().executeWithoutResult(status -> keep(caller, id, reading, progress));
    }
  }

  private ImportCase find(String id) {
    ImportCase it = around.transactions().execute(status -> rows.find(id).orElse(null));
    if (it == null) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id);
    }
    return it;
  }

  private Survey onRecord(ImportCase it) {
    String office = it.office();
    Set<CountyCode> counties = office == null ? Set.of() : Set.of(new CountyCode(office));
    Survey survey =
        around
            .transactions()
            .execute(status -> registry.survey(AsOf.now(it.validFrom()), counties));
    return java.util.Objects.requireNonNull(survey);
  }

  /** Lays the uploads out as a survey folder. */
  void lay(ImportCase it, ImportFolder folder) {
    int number = 0;
    for (ImportFile file : it.files()) {
      number++;
      java.nio.file.Path content = folder.root().resolve(".upload-" + number);
      around.transactions().executeWithoutResult(status -> uploads.write(file.hash(), content));
      folder.add(file, content, it.layer() == null ? "" : it.layer());
    }
  }

  private void keep(Caller caller, String id, ImportReading reading, Progress progress) {
    ImportCase it = rows.lock(id);
    if (it.state() != ImportState.RECEIVED) {
      return;
    }
    ImportComparison.Result result =
        ImportComparison.of(registry, AsOf.now(it.validFrom()), it.office(), reading);
    List<ImportIssue> issues = new ArrayList<>();
    for (Issue issue : reading.issues()) {
      issues.add(ImportIssue.of(issues.size() + 1, issue, isLeavable(issue)));
    }
    for (Issue issue : result.issues()) {
      issues.add(ImportIssue.of(issues.size() + 1, issue, true));
    }
    progress.step("import.keeping", 0, result.changes().size());
    details.clear(id);
    details.addChanges(it, result.changes());
    details.addIssues(it, issues);
    Map<String, Integer> counts = counts(result.changes(), issues);
    boolean unreadable =
        result.changes().isEmpty()
            && issues.stream().anyMatch(i -> i.severity() == Severity.BLOCKING);
    ImportState state = unreadable ? ImportState.REFUSED : ImportState.PREVIEWED;
    rows.previewed(id, state, counts, around.clock().instant());
    around
        .events()
        .publishEvent(
            AuditedEvent.of("import:" + id, "survey.import.previewed", caller.actor())
                .in(it.office())
                .about("import", id)
                .about("state", state.name()));
    progress.step("import.keeping", result.changes().size(), result.changes().size());
  }

  private static boolean isLeavable(Issue issue) {
    if (!issue.blocks() || OF_THE_TABLE.contains(issue.code().name())) {
      return false;
    }
    return issue.place().line() != null
        || issue.place().file().matches("(areas|layers|workings)/.*");
  }

  private static Map<String, Integer> counts(List<Compared> changes, List<ImportIssue> issues) {
    Map<String, Integer> counts = new TreeMap<>();
    changes.forEach(
        one -> {
          counts.merge("total." + one.change().status(), 1, Integer::sum);
          counts.merge(one.change().kind() + "." + one.change().status(), 1, Integer::sum);
        });
    issues.forEach(issue -> counts.merge("issues." + issue.severity(), 1, Integer::sum));
    return counts;
  }

  /** The workbook of an import as handed in, {@code null} if there is none. */
  byte @Nullable [] workbook(ImportCase it) {
    try (ImportFolder folder = ImportFolder.create()) {
      lay(it, folder);
      return SafeFiles.read(folder.root().resolve("survey.xlsx")).bytes();
    }
  }
}
