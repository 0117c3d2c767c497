package org.kuangheng.kernel;

/** A language of the user interface and of every official text. Chinese is the default. */
public enum Lang {
  ZH,
  EN
}
