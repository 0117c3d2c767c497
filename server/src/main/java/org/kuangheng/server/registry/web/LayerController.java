package org.kuangheng.server.registry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Entries;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Layers;
import org.kuangheng.server.registry.Mines;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.Subject;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The departments' constraint layers over HTTP. */
@RestController
@RequestMapping("/api/layers")
@Tag(name = "layers")
class LayerController {
  private static final String GEOJSON = "application/geo+json";

  private final Layers layers;
  private final Entries entries;
  private final Registry registry;
  private final Mines mines;

  LayerController(Layers layers, Entries entries, Registry registry, Mines mines) {
    this.layers = layers;
    this.entries = entries;
    this.registry = registry;
    this.mines = mines;
  }

  @GetMapping
  @Operation(summary = "The layers of the policy pack in force, and how much is kept of each")
  @Needs(Permission.READ_REGISTRY)
  Page<Layers.Row> list(Caller caller, @ParameterObject Moment moment) {
    List<Layers.Row> rows = layers.list(caller, moment.asOf(mines.today()));
    return new Page<>(rows, null, (long) rows.size());
  }

  @GetMapping(path = "/{layer}/features", produces = GEOJSON)
  @Operation(summary = "A layer's features as GeoJSON, as of a day, as known at an instant")
  @Needs(Permission.READ_REGISTRY)
  ResponseEntity<byte[]> features(
      Caller caller,
      @PathVariable String layer,
      @RequestParam(required = false) @Nullable String bbox,
      @ParameterObject Moment moment) {
    String text = layers.map(layer, MineQuery.box(bbox), moment.asOf(mines.today()));
    return ResponseEntity.ok()
        .header("Content-Type", GEOJSON)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/{layer}/features/{id}")
  @Operation(summary = "A feature with its opinion and document")
  @Needs(Permission.READ_REGISTRY)
  ResponseEntity<VersionAnswer> feature(
      Caller caller,
      @PathVariable String layer,
      @PathVariable String id,
      @ParameterObject Moment moment) {
    return registry
        .findVersion(Kind.LAYER_FEATURE, layer + "/" + id, moment.asOf(mines.today()))
        .map(version -> VersionAnswer.tagged(version, entries.tag(subject(layer, id))))
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  @GetMapping("/{layer}/features/{id}/history")
  @Operation(summary = "Every version of a feature, in order of recording")
  @Needs(Permission.READ_REGISTRY)
  Page<VersionAnswer> history(Caller caller, @PathVariable String layer, @PathVariable String id) {
    List<VersionAnswer> versions =
        registry.history(Kind.LAYER_FEATURE, layer + "/" + id).stream()
            .map(VersionAnswer::of)
            .toList();
    return new Page<>(versions, null, (long) versions.size());
  }

  @PutMapping("/{layer}/features/{id}")
  @Operation(summary = "Record a feature of a layer the caller's unit keeps")
  @Needs({Permission.WRITE_LAYERS, Permission.WRITE_REGISTRY})
  ResponseEntity<EnteredAnswer> put(
      Caller caller,
      @PathVariable String layer,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    return EnteredAnswer.ok(entries.enter(caller, subject(layer, id), request.entry(), ifMatch));
  }

  @DeleteMapping("/{layer}/features/{id}")
  @Operation(summary = "Let a feature end on a day")
  @Needs({Permission.WRITE_LAYERS, Permission.WRITE_REGISTRY})
  ResponseEntity<EnteredAnswer> end(
      Caller caller,
      @PathVariable String layer,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @ParameterObject MinePartController.Ending ending) {
    Entries.Entry entry = new Entries.Entry(ending.validFrom(), null, ending.ground(), null);
    return EnteredAnswer.ok(entries.enter(caller, subject(layer, id), entry, ifMatch));
  }

  @PutMapping("/{layer}/checks/{county}")
  @Operation(summary = "Record that a layer was checked in a county and has nothing there")
  @Needs({Permission.WRITE_LAYERS, Permission.WRITE_REGISTRY})
  ResponseEntity<EnteredAnswer> check(
      Caller caller,
      @PathVariable String layer,
      @PathVariable String county,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    String of = county.equals("all") ? null : county;
    Subject subject = new Subject(Kind.LAYER_CHECK, layer + "/" + county, null, of, null);
    return EnteredAnswer.ok(entries.enter(caller, subject, request.entry(), ifMatch));
  }

  @PostMapping(path = "/{layer}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Record every feature of a file (shp zip, GeoJSON, GeoPackage, coordinates)")
  @Needs({Permission.WRITE_LAYERS, Permission.WRITE_REGISTRY})
  Act upload(
      Caller caller,
      @PathVariable String layer,
      @RequestParam MultipartFile file,
      @RequestParam LocalDate validFrom,
      @RequestParam(required = false) @Nullable String ground,
      @RequestParam(defaultValue = "false") boolean replace) {
    try (UploadedFile uploaded = UploadedFile.of(file)) {
      Path path = uploaded.path();
      return layers.upload(caller, layer, new Layers.Upload(path, validFrom, ground, replace));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Subject subject(String layer, String id) {
    return new Subject(Kind.LAYER_FEATURE, layer + "/" + id, null, null, null);
  }
}
