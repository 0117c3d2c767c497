package org.kuangheng.server.registry;

/** What the registry keeps versions of (登记对象). */
public enum Kind {
  /** 矿山: name, holder, county, town, mineral, method, capacities, state, notes. */
  MINE,
  /** 企业: name, unified credit code, group. */
  ENTERPRISE,
  /** 证照与批文: licences, approvals, contracts, decisions; safety licences too. */
  TITLE,
  /** 储量: a reserve statement as of a day. */
  RESERVES,
  /** 矿区范围: prisms with coordinates, and the declared area. */
  AREA,
  /** 事实: one fact of the pack's catalogue with its source. */
  FACT,
  /** 矿体: an ore body; the mines that work it say so. */
  ORE_BODY,
  /** 生产系统. */
  PRODUCTION_SYSTEM,
  /** 限制图层要素: a department's constraint feature. */
  LAYER_FEATURE,
  /** 图层核查结论. */
  LAYER_CHECK,
  /** 采掘工程. */
  WORKINGS,
  /** 县(市、区): its name and seat. */
  COUNTY,
  /** 承继: which mine carries on what another was. */
  SUCCESSION
}
