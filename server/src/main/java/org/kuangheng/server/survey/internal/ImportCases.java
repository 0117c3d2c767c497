package org.kuangheng.server.survey.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.survey.ImportCase;
import org.kuangheng.server.survey.ImportCase.Step;
import org.kuangheng.server.survey.ImportFile;
import org.kuangheng.server.survey.ImportFile.Purpose;
import org.kuangheng.server.survey.ImportState;
import org.kuangheng.server.survey.SurveyProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports from the files handed in to their reversal (导入办理). */
@Component
@Transactional
public class ImportCases {
  private static final int MOST_FILES = 200;
  private static final int LONGEST_NAME = 120;
  static final int LEAST_GROUND = 4;

  private final ImportRows rows;
  private final UploadStore uploads;
  private final ImportApplication application;
  private final Registry registry;
  private final Jobs jobs;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final SurveyRules rules;

  /** Opens what was handed in. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /** A file as it comes in. */
  public record Incoming(@Nullable String name, Opening content) {}

  /** What is handed in, and how it is meant; {@code validFrom} is today if {@code null}. */
  public record Handing(
      List<Incoming> files,
      Purpose purpose,
      @Nullable String layer,
      @Nullable LocalDate validFrom) {
    public Handing {
      files = List.copyOf(files);
    }
  }

  ImportCases(ImportStore store, ImportApplication application, Registry registry, Jobs jobs) {
    this.rows = store.rows();
    this.uploads = store.uploads();
    this.application = application;
    this.registry = registry;
    this.jobs = jobs;
    this.clock = application.around().clock();
    this.events = application.around().events();
    this.rules = application.rules();
  }

  /** Keeps the files and queues the preview. */
  public ImportCase start(Caller caller, Handing handing) {
    ImportCase it = receive(caller, handing);
    return queue(caller, it);
  }

  /** Keeps the files. */
  ImportCase receive(Caller caller, Handing handing) {
    caller.require(Permission.IMPORT);
    check(caller, handing);
    List<ImportFile> files = new ArrayList<>();
    for (Incoming incoming : handing.files()) {
      try (InputStream in = incoming.content().open()) {
        files.add(uploads.keep(name(incoming.name()), handing.purpose(), in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    ImportCase it =
        new ImportCase(
            UUID.randomUUID().toString(),
            office(caller),
            ImportState.RECEIVED,
            1,
            handing.validFrom() == null ? rules.today() : handing.validFrom(),
            handing.layer(),
            null,
            new Step(caller.id(), caller.name(), clock.instant(), null),
            null,
            Map.of(),
            null,
            null,
            null,
            files);
    rows.add(it, caller.unit());
    publish(caller, it, "survey.import.received", null);
    return it;
  }

  private ImportCase queue(Caller caller, ImportCase it) {
    Jobs.Job job =
        jobs.submit(caller, ImportPreview.KIND, it.office(), "{\"import\":\"" + it.id() + "\"}");
    rows.job(it.id(), job.id());
    return find(it.id());
  }

  private static void check(Caller caller, Handing handing) {
    if (handing.files().isEmpty()) {
      throw Refusal.of(SurveyProblem.NO_FILE, "file");
    }
    if (handing.files().size() > MOST_FILES) {
      throw Refusal.of(
          SurveyProblem.TOO_MANY_FILES,
          "file",
          "limit",
          MOST_FILES,
          "count",
          handing.files().size());
    }
    if (handing.purpose() == Purpose.LAYER) {
      String layer = handing.layer();
      if (layer == null || !layer.matches("[a-z][a-z0-9]{0,40}(-[a-z0-9]{1,20}){0,6}")) {
        throw Refusal.of(SurveyProblem.LAYER_NEEDED, "layer");
      }
      if (office(caller) != null) {
        throw Refusal.of(SurveyProblem.LAYERS_BY_THE_CITY, "layer", "layer", layer);
      }
    }
  }

  /** The last part of what the browser calls the file; never a path. */
  private static String name(@Nullable String given) {
    String plain = given == null ? "" : given.replace('\\', '/');
    String last = plain.substring(plain.lastIndexOf('/') + 1).strip();
    boolean bad =
        last.isEmpty()
            || last.length() > LONGEST_NAME
            || last.startsWith(".")
            || last.chars().anyMatch(Character::isISOControl);
    if (bad) {
      String shown = last.replaceAll("\\p{Cntrl}", "?");
      throw Refusal.of(
          SurveyProblem.FILE_NAME,
          "file",
          "name",
          shown.substring(0, Math.min(shown.length(), LONGEST_NAME)));
    }
    return last.replaceAll("[<>:\"|?*]", "_");
  }

  /** The county whose fence the import stands in; none for the city. */
  static @Nullable String office(Caller caller) {
    if (caller.scope().everything()) {
      return null;
    }
    return caller.scope().counties().stream().sorted().findFirst().orElse("000000");
  }

  @Transactional(readOnly = true)
  public ImportCase find(String id) {
    return rows.find(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  /** Makes the preview anew, because the record has changed under it. */
  public ImportCase again(Caller caller, String id) {
    caller.require(Permission.IMPORT);
    ImportCase it = rows.lock(id);
    requireState(it, ImportState.PREVIEWED, "preview");
    rows.received(id);
    return queue(caller, it);
  }

  /** Applies it in one transaction. */
  public ImportCase apply(Caller caller, String id, @Nullable String ifMatch, ImportOrder order) {
    caller.require(Permission.IMPORT);
    ImportCase it = rows.lock(id);
    EntityTag.of(it.version()).require(ifMatch);
    requireState(it, ImportState.PREVIEWED, "apply");
    Act act = application.apply(caller, it, order);
    Step step = new Step(caller.id(), caller.name(), clock.instant(), order.ground());
    LocalDate validFrom = order.validFrom() == null ? it.validFrom() : order.validFrom();
    rows.applied(id, act.id(), step, validFrom);
    publish(caller, it, "survey.import.applied", order.ground());
    return find(id);
  }

  /** Undoes it, whenever nothing later stands on it. */
  public ImportCase reverse(Caller caller, String id, @Nullable String ifMatch, String ground) {
    caller.require(Permission.REVERSE_IMPORT);
    ImportCase it = rows.lock(id);
    EntityTag.of(it.version()).require(ifMatch);
    requireState(it, ImportState.APPLIED, "reverse");
    String because = ground(ground);
    Act act = registry.reverse(caller, String.valueOf(it.act()), because);
    rows.reversed(id, act.id(), new Step(caller.id(), caller.name(), clock.instant(), because));
    publish(caller, it, "survey.import.reversed", because);
    return find(id);
  }

  static String ground(@Nullable String ground) {
    if (ground == null || ground.strip().length() < LEAST_GROUND) {
      throw Refusal.of(ApiProblem.GROUND_REQUIRED, "ground", "least", LEAST_GROUND);
    }
    return ground.strip();
  }

  private static void requireState(ImportCase it, ImportState state, String act) {
    if (it.state() != state) {
      throw Refusal.of(SurveyProblem.IMPORT_STATE, "state", "state", it.state(), "act", act);
    }
  }

  private void publish(Caller caller, ImportCase it, String act, @Nullable String ground) {
    events.publishEvent(
        AuditedEvent.of("import:" + it.id(), act, caller.actor())
            .in(it.office())
            .because(ground)
            .about("import", it.id()));
  }
}
