package org.kuangheng.survey;

import java.util.Map;
import org.kuangheng.kernel.Place;

/** One data row of a sheet (表行): texts by column, and where each stands. */
record Row(Place place, Map<Column, Entry> entries) {
  /** One cell: its text, its field name for findings, and the unit its header gives. */
  record Entry(String text, String field, String unit) {}

  Row {
    entries = Map.copyOf(entries);
  }

  /** The text, empty where the column or the value is missing. */
  String text(Column column) {
    Entry entry = entries.get(column);
    return entry == null ? "" : entry.text();
  }

  boolean isUnknown(Column column) {
    return Texts.isUnknown(text(column));
  }

  String unit(Column column) {
    Entry entry = entries.get(column);
    return entry == null ? "" : entry.unit();
  }

  Place at(Column column) {
    Entry entry = entries.get(column);
    return place.atField(entry == null ? column.header() : entry.field());
  }
}
