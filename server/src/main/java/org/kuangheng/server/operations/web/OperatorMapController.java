package org.kuangheng.server.operations.web;

import org.kuangheng.server.api.OperatorMaps;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the operator's base maps to the map of the screens. */
@RestController
class OperatorMapController {
  private final OperatorMaps maps;

  OperatorMapController(OperatorMaps maps) {
    this.maps = maps;
  }

  @GetMapping(path = "/map.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> baseMaps() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(maps.text());
  }
}
