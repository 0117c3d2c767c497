package org.kuangheng.server.registry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.Mines;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rights' ground on the map. */
@RestController
@Tag(name = "map")
class MapController {
  private static final String GEOJSON = "application/geo+json";
  private static final double COARSEST = 0.1;

  private final Mines mines;

  MapController(Mines mines) {
    this.mines = mines;
  }

  @GetMapping(path = "/api/workings", produces = GEOJSON)
  @Operation(summary = "Surveyed workings as GeoJSON, with their mine and elevations")
  @Needs(Permission.READ_REGISTRY)
  ResponseEntity<byte[]> workings(
      Caller caller,
      @RequestParam(required = false) @Nullable String bbox,
      @ParameterObject Moment moment) {
    String text = mines.workings(MineQuery.box(bbox), moment.asOf(mines.today()));
    return ResponseEntity.ok()
        .header("Content-Type", GEOJSON)
        .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @GetMapping(path = "/api/map", produces = GEOJSON)
  @Operation(summary = "Footprints of the rights as GeoJSON, simplified by a tolerance in degrees")
  @Needs(Permission.READ_REGISTRY)
  ResponseEntity<byte[]> map(
      Caller caller,
      @ParameterObject MineQuery query,
      @RequestParam(defaultValue = "0") double simplify) {
    String text = mines.map(query.query(mines.today()), Math.clamp(simplify, 0, COARSEST));
    return ResponseEntity.ok()
        .header("Content-Type", GEOJSON)
        .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
