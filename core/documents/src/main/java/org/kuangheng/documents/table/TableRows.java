package org.kuangheng.documents.table;

import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.policy.Pack;

/** Fills one table of the pack's form from the county's part of the record. */
@FunctionalInterface
interface TableRows {
  GridTable fill(Pack.PlanForm.Table form, CountyView view);
}
