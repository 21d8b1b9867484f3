/** What holds for the whole project: who may use whom, and how processes, decisions and forms are drawn. */
package dev.rollcall.architecture;
