package org.kuangheng.survey;

import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.MineId;

/** A row of sheet 矿山基本情况 whose mine (矿山) is known: its identity has been checked. */
record MineRow(MineId id, String name, CountyCode county, Row row) {}
