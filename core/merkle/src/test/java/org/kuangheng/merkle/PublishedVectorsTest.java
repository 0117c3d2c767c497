package org.kuangheng.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference vectors of Certificate Transparency and of transparency-dev/merkle. */
class PublishedVectorsTest {
  private static final List<Hash> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void theHashesOfLeafAndNodeAreThoseOfTheHasherVectors() {
    assertThat(Hash.leaf("L123456".getBytes(StandardCharsets.US_ASCII)).hex())
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    assertThat(Hash.leaf(new byte[0]).hex()).isEqualTo(ROOTS.get(1));
    assertThat(Hash.node(LEAVES.get(0), LEAVES.get(1)).hex()).isEqualTo(ROOTS.get(2));
  }

  @Test
  void theRootAtEverySizeUpToEightIsThePublishedOne() {
    Frontier tree = Frontier.EMPTY;
    assertThat(tree.root().hex()).isEqualTo(ROOTS.getFirst());
    for (int size = 1; size <= 8; size++) {
      tree = tree.append(LEAVES.get(size - 1));
      assertThat(tree.root().hex()).as("size %d", size).isEqualTo(ROOTS.get(size));
    }
  }

  @ParameterizedTest(name = "index {0} of size {1}")
  @CsvSource({
    "0, 1, ''",
    "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
        + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
        + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void proofsOfInclusionAreThePublishedOnesAndVerify(int index, int size, String path) {
    InclusionProof proof =
        InclusionProof.of(index, size, ReferenceTree.subtrees(LEAVES.subList(0, size)));
    assertThat(hex(proof.path())).isEqualTo(path);
    assertThat(proof.verifies(LEAVES.get(index), hash(ROOTS.get(size)))).isTrue();
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "1, 1, ''",
    "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
        + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
        + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void proofsOfConsistencyAreThePublishedOnesAndVerify(int from, int to, String path) {
    ConsistencyProof proof =
        ConsistencyProof.of(from, to, ReferenceTree.subtrees(LEAVES.subList(0, to)));
    assertThat(hex(proof.path())).isEqualTo(path);
    assertThat(proof.verifies(hash(ROOTS.get(from)), hash(ROOTS.get(to)))).isTrue();
  }

  @ParameterizedTest(name = "size {0}")
  @CsvSource({
    "10, VjWMPSYNtCuCNlF/RLnQy6HcwSk6CIipfxm+hettA+4=",
    "15, j4SulYmocFuxdeyp12xXCIgK6PekBcxzAIj4zbQzNEI=",
    "100, dUh9hYH88p0CMoHkdr1wC2szbhcLAXOejWpINIooKUY=",
    "255, SmdsuKUqiod3RX2jyF2M6JnbdE4QuTwwipfAowI4/i0=",
    "256, qFI0t/tZ1MdOYgyPpPzHFiZVw86koScXy9q3FU5casA=",
    "1000, RXrgb8xHd55Y48FbfotJwCbV82Kx22LZfEbmBGAvwlQ=",
    "4095, cWRFdQhPcjn9WyBXE/r1f04ejxIm5lvg40DEpRBVS0w=",
    "4096, 6uU/phfHg1n/GksYT6TO9aN8EauMCCJRl3dIK0HDs2M=",
    "10000, VZcav65F9haHVRk3wre2axFoBXRNeUh/1d9d5FQfxIg=",
    "65535, iPuVYJhP6SEE4gUFp8qbafd2rYv9YTCDYqAxCj8HdLM="
  })
  void theRootOfALargeTreeIsThePublishedOne(int size, String root) {
    Frontier tree = Frontier.EMPTY;
    for (int i = 0; i < size; i++) {
      tree = tree.append(Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
    }
    assertThat(tree.root().base64()).isEqualTo(root);
  }

  private static Hash hash(String hex) {
    return Hash.of(HexFormat.of().parseHex(hex));
  }

  private static String hex(List<Hash> path) {
    List<String> hex = new ArrayList<>();
    path.forEach(hash -> hex.add(hash.hex()));
    return String.join(" ", hex);
  }
}
