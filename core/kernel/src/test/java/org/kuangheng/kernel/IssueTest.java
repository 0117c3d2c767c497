package org.kuangheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IssueTest {
  enum Sample implements IssueCode {
    WITH_TEXT(Severity.BLOCKING),
    WITHOUT_TEXT(Severity.NOTE);

    private final Severity severity;

    Sample(Severity severity) {
      this.severity = severity;
    }

    @Override
    public Severity severity() {
      return severity;
    }
  }

  @Test
  void saysWhatAndHowToMendInBothLanguagesWithItsValues() {
    Issue issue = Issue.of(Sample.WITH_TEXT, Place.line("a.txt", 3), "found", 7, "needed", 4);
    assertThat(issue.what(Lang.ZH)).isEqualTo("需要 4 个点，实有 7 个");
    assertThat(issue.what(Lang.EN)).isEqualTo("4 points are needed, but 7 were found");
    assertThat(issue.remedy(Lang.EN)).isEqualTo("Remove the rest.");
    assertThat(issue.blocks()).isTrue();
  }

  @Test
  void aKindWithoutSentencesIsABrokenPromise() {
    Issue issue = Issue.of(Sample.WITHOUT_TEXT, Place.of("a.txt"));
    assertThatThrownBy(() -> issue.what(Lang.ZH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("WITHOUT_TEXT.what");
  }
}
