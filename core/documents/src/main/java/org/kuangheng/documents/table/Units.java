package org.kuangheng.documents.table;

import java.util.List;
import org.kuangheng.documents.county.CountyView;

/** The names of units (单位) by their codes. */
public final class Units {
  private Units() {}

  public static String of(List<String> codes, CountyView view) {
    return view.wording().list(codes.stream().map(code -> name(code, view)).toList());
  }

  private static String name(String code, CountyView view) {
    return view.pack().departments().stream()
        .filter(department -> department.code().equals(code))
        .findFirst()
        .map(department -> view.wording().of(department.name()))
        .orElseGet(() -> view.wording().word("unit", code));
  }
}
