package org.kuangheng.server.identity;

import static org.kuangheng.server.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** A role (角色): what a person may do. Where he may do it is the scope of his organisation. */
public enum Role {
  /** 市专班办公室: runs the programme. */
  CITY_OFFICE(
      EnumSet.of(
          READ_REGISTRY,
          WRITE_REGISTRY,
          IMPORT,
          REVERSE_IMPORT,
          WRITE_EVIDENCE,
          SIGN_OFF_SURVEY,
          READ_VERDICTS,
          RUN_ASSESSMENT,
          ROUTE_QUESTIONS,
          RUN_CONSOLIDATION,
          SANDBOX,
          ADOPT_PROPOSAL,
          NOTIFY_NEIGHBOURS,
          READ_PLANS,
          READ_POLICY,
          ACTIVATE_POLICY,
          READ_AUDIT,
          EXPORT_EVERYTHING)),
  /** 市领导: looks, and decides. */
  CITY_LEADER(
      EnumSet.of(
          READ_REGISTRY, READ_VERDICTS, DECIDE, ADOPT_PROPOSAL, SANDBOX, READ_PLANS, READ_POLICY)),
  /** 市直部门: answers the questions the policy gives it, keeps its constraint layers. */
  DEPARTMENT(
      EnumSet.of(
          READ_REGISTRY,
          READ_VERDICTS,
          ANSWER_QUESTIONS,
          WRITE_LAYERS,
          WRITE_EVIDENCE,
          READ_PLANS,
          READ_POLICY)),
  /** 县专班办公室: surveys and decides dispositions in its county. */
  COUNTY_OFFICE(
      EnumSet.of(
          READ_REGISTRY,
          WRITE_REGISTRY,
          IMPORT,
          REVERSE_IMPORT,
          WRITE_EVIDENCE,
          SUBMIT_SURVEY,
          READ_VERDICTS,
          RUN_ASSESSMENT,
          RUN_CONSOLIDATION,
          DECIDE,
          SANDBOX,
          NOTIFY_NEIGHBOURS,
          READ_PLANS,
          WRITE_PLAN,
          SUBMIT_PLAN,
          READ_POLICY)),
  /** 矿山企业: fills in its own survey, sees its own mines. */
  ENTERPRISE(EnumSet.of(READ_REGISTRY, REPORT_OWN, WRITE_EVIDENCE, READ_VERDICTS, READ_POLICY)),
  /** 技术单位: submits the reports it is assigned. */
  TECHNICAL_UNIT(EnumSet.of(READ_REGISTRY, WRITE_EVIDENCE, ANSWER_QUESTIONS, READ_POLICY)),
  /** 省级审查人员. */
  PROVINCE(EnumSet.of(READ_REGISTRY, READ_VERDICTS, READ_PLANS, READ_POLICY)),
  /** 系统管理员: accounts, jobs and settings; sees no case and grants no right. */
  SYSTEM_ADMIN(EnumSet.of(MANAGE_ACCOUNTS, MANAGE_SYSTEM, READ_POLICY)),
  /** 安全管理员: grants roles, scopes and tokens; opens no account. */
  SECURITY_ADMIN(EnumSet.of(GRANT_ROLES, MANAGE_SESSIONS, READ_POLICY)),
  /** 审计管理员: reads and verifies the record of everyone, the other two included. */
  AUDIT_ADMIN(EnumSet.of(READ_AUDIT, VERIFY_AUDIT, READ_POLICY));

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf cannot be changed
  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  /** Whether the role needs a second factor to sign in: who decides or administers. */
  public boolean needsSecondFactor() {
    return permissions.contains(DECIDE)
        || permissions.contains(ADOPT_PROPOSAL)
        || this == SYSTEM_ADMIN
        || this == SECURITY_ADMIN
        || this == AUDIT_ADMIN;
  }
}
