package org.kuangheng.policy;

import java.util.Map;

/** The YAML of the minimal pack. */
final class MinimalPack {
  static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "pack.yaml",
              """
              id: mini
              version: "1"
              title: {zh: 试验方案, en: Test plan}
              documentNumber: 试〔2025〕1号
              issuer: {zh: 某市, en: Some city}
              issued: 2025-04-18
              inForceFrom: 2025-04-18
              crs: 4546
              documents:
                - {id: doc, title: {zh: 文, en: Document}, confidence: A}
              departments:
                - {code: NR, name: {zh: 自然资源局, en: NR bureau}}
                - {code: EM, name: {zh: 应急局, en: EM bureau}}
              categories:
                - {code: CLOSURE, name: {zh: 关闭, en: Closure}, kind: CLOSURE, decision: closure, clause: "4.1"}
                - {code: SOLE_RETENTION, name: {zh: 保留, en: Retention}, kind: SOLE_RETENTION, decision: soleRetention, clause: "4.3"}
                - {code: OTHER, name: {zh: 其他, en: Other}, kind: OTHER, decision: other, clause: "5.2"}
              informationalClauses: ["1"]
              texts:
                origin.planIssued: {zh: 印发, en: issue}
              """),
          Map.entry(
              "clauses/all.yaml",
              """
              - {document: doc, id: "1", text: {zh: 原则, en: Principle}}
              - {document: doc, id: "2", text: {zh: 指标, en: Limits}}
              - {document: doc, id: "3", text: {zh: 范围, en: Scope}, verifiedBy: [NR]}
              - {document: doc, id: "4.1", text: {zh: 关闭, en: Closure}, verifiedBy: [EM]}
              - {document: doc, id: "4.3", text: {zh: 保留, en: Retention}}
              - {document: doc, id: "5.2", text: {zh: 其他, en: Other}}
              """),
          Map.entry(
              "facts/all.yaml",
              """
              - {id: licensed, label: {zh: 有证, en: Licensed}, kind: YES_NO, computed: true, question: {zh: 有证, en: Licensed}, evidence: {zh: 证, en: Licence}}
              - {id: unsafe, label: {zh: 不安全, en: Unsafe}, kind: YES_NO, assertedBy: [EM], question: {zh: 不安全, en: Unsafe}, evidence: {zh: 报告, en: Report}}
              - {id: mineral, label: {zh: 矿种, en: Mineral}, kind: WORD, words: [iron, phosphate], computed: true, question: {zh: 矿种, en: Mineral}, evidence: {zh: 证, en: Licence}}
              - {id: capacity, label: {zh: 能力, en: Capacity}, kind: AMOUNT, unit: 万吨/年, computed: true, question: {zh: 能力, en: Capacity}, evidence: {zh: 证, en: Licence}}
              - {id: serviceLifeYears, label: {zh: 年限, en: Life}, kind: AMOUNT, unit: 年, computed: true, question: {zh: 年限, en: Life}, evidence: {zh: 报告, en: Report}}
              """),
          Map.entry(
              "thresholds/all.yaml",
              """
              - id: minimumCapacity
                label: {zh: 最低规模, en: Minimum scale}
                fact: capacity
                comparison: AT_LEAST
                unit: 万吨/年
                clause: "2"
                limits:
                  - {value: 30, from: 2025-01-01, minerals: [iron]}
                  - {value: 50, from: 2025-01-01, minerals: [phosphate]}
                confidence: A
              - id: longLife
                label: {zh: 年限, en: Life}
                fact: serviceLifeYears
                comparison: MORE_THAN
                unit: 年
                clause: "4.3"
                limits:
                  - {value: 5, from: 2025-01-01}
                confidence: A
              """),
          Map.entry(
              "scale.yaml",
              """
              id: table
              instrument: {zh: 规模表, en: Scale table}
              rows:
                - {mineral: iron, methods: [OPEN_PIT], unit: 万吨/年, largeFrom: 200, mediumFrom: 60, confidence: A}
                - {mineral: iron, methods: [UNDERGROUND], unit: 万吨/年, largeFrom: 100, mediumFrom: 30, confidence: A}
                - {mineral: phosphate, unit: 万吨/年, largeFrom: 100, mediumFrom: 30, confidence: A}
              """),
          Map.entry(
              "life.yaml",
              """
              base: RETAINED
              formulas:
                - {id: f, kind: WITH_DILUTION, label: {zh: 公式, en: Formula}, factor: 1}
              capacityBasis: [planned]
              inferredFactor: 0.5
              defaultRecovery: {"*": 0.9}
              defaultDilution: {"*": 0.05}
              cutOff: 2023-12-31
              excludesConstruction: true
              clause: "2"
              """),
          Map.entry(
              "eligibility.yaml",
              """
              - {id: "3.1", clause: "3", decision: holdsLicence, label: {zh: 有证, en: Licensed}, evidence: {zh: 证, en: Licence}}
              """),
          Map.entry(
              "criteria/all.yaml",
              """
              - {id: "4.1.1", clause: "4.1", category: CLOSURE, decision: isUnsafe, label: {zh: 不安全, en: Unsafe}, evidence: {zh: 报告, en: Report}}
              - {id: "4.3.1", clause: "4.3", category: SOLE_RETENTION, decision: staysAlone, label: {zh: 够大够久, en: Large and lasting}, evidence: {zh: 报告, en: Report}}
              """),
          Map.entry(
              "consolidation.yaml",
              """
              contiguityTolerance: 0.5
              neighbourDistance: 300
              mergeSameOreBody: true
              oreBodyDistance: 500
              minimumCapacity: minimumCapacity
              minimumLife: longLife
              maximumMembers: 8
              objectives: [FEWEST_HOMELESS]
              leadRanking: [CAPACITY]
              alternatives: 3
              """),
          Map.entry(
              "stages.yaml",
              """
              - {id: survey, name: {zh: 摸底, en: Survey}, clause: "1", origin: planIssued, months: 1, actors: [NR]}
              """),
          Map.entry(
              "plan.yaml",
              """
              form:
                title: {zh: 方案, en: Plan}
                addressee: {zh: 市政府, en: City government}
                signer: {zh: 县政府, en: County government}
              requiredFields:
                CLOSURE:
                  - {id: exitMethod, label: {zh: 退出方式, en: Exit method}, clause: "5.2", kind: text}
              """),
          Map.entry("publication.yaml", "geometry: none\nnoticeDays: 10\nobjectionDays: 15\n"),
          Map.entry("cases/boundaries.yaml", MinimalCases.BOUNDARIES),
          Map.entry("cases/dispositions.yaml", MinimalCases.DISPOSITIONS));

  private MinimalPack() {}
}
