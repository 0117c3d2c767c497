package org.kuangheng.survey;

import java.util.Arrays;
import java.util.List;

/** A sheet of the survey workbook (调查表), or the CSV file of the same name. */
enum SheetKind {
  MINES("矿山基本情况", "基本情况", "矿山基本情况表", "T1"),
  TITLES("权证", "权证情况", "权证表", "证照"),
  RESERVES("资源储量", "资源储量表", "储量"),
  FACTS("核查事实", "核查事实表", "事实");

  // List.of is immutable; the checker sees only the type.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  SheetKind(String... names) {
    this.names = List.of(names);
  }

  String title() {
    return names.getFirst();
  }

  boolean isNamed(String text) {
    String plain = Texts.key(text);
    return names.stream().anyMatch(name -> Texts.key(name).equals(plain));
  }

  List<Column> columns() {
    return Arrays.stream(Column.values()).filter(column -> column.sheet() == this).toList();
  }
}
