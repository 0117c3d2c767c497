package org.kuangheng.server.survey.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.registry.Version;
import org.kuangheng.server.survey.ImportChange;
import org.kuangheng.server.survey.ImportChange.Difference;
import org.kuangheng.server.survey.ImportChange.Status;
import org.kuangheng.server.survey.SurveyProblem;
import tools.jackson.databind.JsonNode;

/** Compares what an import says with what is on record, subject by subject (导入比对). */
final class ImportComparison {
  private static final Set<Kind> OF_THE_CITY =
      Set.of(Kind.LAYER_FEATURE, Kind.LAYER_CHECK, Kind.COUNTY);

  private final Registry registry;
  private final AsOf asOf;
  private final @Nullable String office;
  private final Map<Kind, Map<String, Version>> onRecord = new EnumMap<>(Kind.class);
  private final List<Compared> compared = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> foreign = new HashSet<>();
  private final Map<String, Set<String>> competent;

  /** A change with the content that would be recorded; {@code null} where nothing would. */
  record Compared(ImportChange change, @Nullable JsonNode content) {}

  /** Every subject's change, and what stands against some of them. */
  record Result(List<Compared> changes, List<Issue> issues) {}

  private ImportComparison(
      Registry registry, AsOf asOf, @Nullable String office, Map<String, Set<String>> competent) {
    this.registry = registry;
    this.competent = competent;
    this.asOf = asOf;
    this.office = office;
  }

  static Result of(Registry registry, AsOf asOf, @Nullable String office, ImportReading reading) {
    ImportComparison comparison = new ImportComparison(registry, asOf, office, reading.competent());
    comparison.problems(reading.issues());
    registry.formsOf(reading.survey()).entrySet().stream()
        .filter(form -> comparison.speaksOf(reading, form.getKey()))
        .sorted(
            Comparator.comparing((Map.Entry<Subject, JsonNode> form) -> form.getKey().kind())
                .thenComparing(form -> form.getKey().id()))
        .forEach(form -> comparison.compare(form.getKey(), form.getValue()));
    comparison.removed(reading.layers());
    return new Result(comparison.compared, comparison.issues);
  }

  private boolean speaksOf(ImportReading reading, Subject subject) {
    boolean areaOnly = reading.kinds().size() < Kind.values().length;
    return reading.kinds().contains(subject.kind())
        && !(areaOnly
            && subject.kind() == Kind.AREA
            && !reading.areas().contains(String.valueOf(subject.mine())));
  }

  /** The mines that could not be read at all are shown as problems. */
  private void problems(List<Issue> found) {
    Set<String> shown = new HashSet<>();
    for (Issue issue : found) {
      String code = issue.code().name();
      String id = issue.values().getOrDefault("id", "");
      if (code.equals("MINE_LEFT_OUT") && shown.add(id)) {
        add(problem(id, issue.values().get("name")), null);
      } else if (code.equals("MINE_ID_MISSING") && issue.place().line() != null) {
        add(problem(issue.place().part() + " " + issue.place().line(), null), null);
      }
    }
  }

  private static ImportChange problem(String id, @Nullable String name) {
    String subject = id.length() > 300 ? id.substring(0, 300) : id;
    return new ImportChange(
        0, Kind.MINE, subject, subject, null, null, name, Status.PROBLEM, null, List.of());
  }

  private void compare(Subject subject, JsonNode given) {
    Version before = versions(subject.kind()).get(subject.id());
    JsonNode content =
        before == null ? given : Statements.completed(subject.kind(), before.content(), given);
    Status status = status(subject, before, content);
    List<Difference> fields =
        status == Status.CHANGED && before != null
            ? Differences.between(
                subject.kind(), Statements.bare(before.content()), Statements.bare(content))
            : List.of();
    boolean taken = status == Status.NEW || status == Status.CHANGED;
    if (taken) {
      warnWithoutSay(subject, content);
    }
    add(
        new ImportChange(
            0,
            subject.kind(),
            subject.id(),
            subject.mine(),
            subject.county(),
            subject.enterprise(),
            name(content),
            status,
            before == null ? null : before.number(),
            fields),
        taken ? content : null);
  }

  private Status status(Subject subject, @Nullable Version before, JsonNode content) {
    if (office != null && isForeign(subject)) {
      return Status.PROBLEM;
    }
    if (before == null) {
      return Status.NEW;
    }
    return Statements.same(subject.kind(), before.content(), content)
        ? Status.UNCHANGED
        : Status.CHANGED;
  }

  /** A fact from a unit that the pack gives no say on it is kept, and counts for nothing. */
  private void warnWithoutSay(Subject subject, JsonNode content) {
    if (subject.kind() != Kind.FACT) {
      return;
    }
    String key = subject.id().substring(subject.id().indexOf('/') + 1);
    String unit = content.path("source").path("assertedBy").asString("");
    Set<String> able = competent.get(key);
    if (able == null || able.contains(unit)) {
      return;
    }
    String mine = String.valueOf(subject.mine());
    issues.add(
        Issue.of(
            SurveyProblem.UNIT_WITHOUT_SAY,
            Place.of("survey").inPart("核查事实").atField(mine),
            "id",
            mine,
            "fact",
            key,
            "unit",
            unit,
            "units",
            String.join(", ", new TreeSet<>(able))));
  }

  private boolean isForeign(Subject subject) {
    if (OF_THE_CITY.contains(subject.kind())) {
      // A county's own files may carry the list of counties; it counts for nothing.
      if (subject.kind() != Kind.COUNTY && foreign.add("layer " + layer(subject))) {
        issues.add(
            Issue.of(
                SurveyProblem.LAYERS_BY_THE_CITY,
                Place.of("layers").inPart(layer(subject)),
                "layer",
                layer(subject)));
      }
      return subject.kind() != Kind.COUNTY || !onRecordAs(subject);
    }
    String county = subject.county();
    if (county == null || county.equals(office)) {
      return false;
    }
    String mine = subject.mine() == null ? subject.id() : subject.mine();
    if (foreign.add(mine)) {
      issues.add(
          Issue.of(
              SurveyProblem.OTHER_COUNTY,
              Place.of("survey").inPart("矿山基本情况").atField(mine),
              "id",
              mine,
              "county",
              county));
    }
    return true;
  }

  private boolean onRecordAs(Subject subject) {
    return versions(subject.kind()).containsKey(subject.id());
  }

  private static String layer(Subject subject) {
    return subject.id().split("/", 2)[0];
  }

  private void removed(Set<String> layers) {
    if (layers.isEmpty() || office != null) {
      return;
    }
    Set<String> brought = new HashSet<>();
    compared.forEach(one -> brought.add(one.change().kind() + " " + one.change().subject()));
    Map<String, Version> features = versions(Kind.LAYER_FEATURE);
    for (String id : new TreeSet<>(features.keySet())) {
      Version version = features.get(id);
      if (version != null
          && layers.contains(layer(version.subject()))
          && !brought.contains(Kind.LAYER_FEATURE + " " + id)) {
        add(
            new ImportChange(
                0,
                Kind.LAYER_FEATURE,
                id,
                null,
                version.subject().county(),
                null,
                name(version.content()),
                Status.REMOVED,
                version.number(),
                List.of()),
            null);
      }
    }
  }

  private void add(ImportChange change, @Nullable JsonNode content) {
    ImportChange numbered =
        new ImportChange(
            compared.size() + 1,
            change.kind(),
            change.subject(),
            change.mine(),
            change.county(),
            change.enterprise(),
            change.name(),
            change.status(),
            change.base(),
            change.fields());
    compared.add(new Compared(numbered, content));
  }

  private Map<String, Version> versions(Kind kind) {
    return onRecord.computeIfAbsent(kind, one -> registry.versions(one, null, asOf));
  }

  private static @Nullable String name(JsonNode content) {
    JsonNode name = content.get("name");
    return name == null || !name.isString() ? null : name.asString();
  }
}
