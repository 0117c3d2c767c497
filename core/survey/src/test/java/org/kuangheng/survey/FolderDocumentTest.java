package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FolderDocumentTest {
  private static final Path DOCUMENT =
      Path.of("src", "main", "java", "org", "kuangheng", "survey", "package.md");

  @ParameterizedTest(name = "{0}")
  @EnumSource(SheetKind.class)
  void theDocumentListsEachSheetsColumnsInOrderWithTheRequiredOnesMarked(SheetKind kind)
      throws IOException {
    String text = Files.readString(DOCUMENT).replaceAll("\\s*\\n", " ").replace(",  ", ", ");
    String columns =
        String.join(
            ", ",
            kind.columns().stream()
                .map(column -> (column.required() ? "*" : "") + column.header())
                .toList());
    assertThat(text).contains("**" + kind.title() + "**").contains(": " + columns + ".");
  }
}
