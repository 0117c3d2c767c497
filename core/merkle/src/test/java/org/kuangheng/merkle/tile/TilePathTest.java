package org.kuangheng.merkle.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 273, 112, tile/0/273.p/112",
    "1, 1, 17, tile/1/001.p/17",
    "2, 0, 1, tile/2/000.p/1",
    "-1, 999, 256, tile/entries/999",
    "-1, 1000, 3, tile/entries/x001/000.p/3",
    "63, 0, 255, tile/63/000.p/255"
  })
  void pathsAreThoseOfTheSpecificationBothWays(int level, long index, int width, String path) {
    TilePath tile = new TilePath(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(TilePath.parse(path)).contains(tile);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "tile/0/0",
        "tile/00/000",
        "tile/64/000",
        "tile/0/000.p/256",
        "tile/0/000.p/0",
        "tile/0/000.p/007",
        "tile/0/001/000",
        "tile/0/x000/000",
        "tile/0/x001",
        "tile/entries",
        "tile/data/000",
        "tile/0/000/",
        "/tile/0/000",
        "tile/0/../000",
        "tile/0/x001/x234/x567/x890/x123/x456/789",
        ""
      })
  void anythingElseIsNoTile(String path) {
    assertThat(TilePath.parse(path)).isEmpty();
  }

  @Test
  void aLogOfSeventyThousandIsServedAsTheSpecificationSays() {
    var served = TreeGrowth.served(70_000).stream().map(TilePath::path).toList();
    assertThat(served.stream().filter(path -> path.matches("tile/0/\\d{3}"))).hasSize(273);
    assertThat(served)
        .contains("tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1")
        .contains("tile/entries/272", "tile/entries/273.p/112")
        .hasSize(274 + 2 + 1 + 274);
    assertThat(TreeGrowth.served(256).stream().map(TilePath::path))
        .containsExactly("tile/0/000", "tile/1/000.p/1", "tile/entries/000");
    assertThat(TreeGrowth.served(0)).isEmpty();
  }
}
