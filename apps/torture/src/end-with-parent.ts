/** Loaded before a program: it ends when the process that started it is gone, even where that was killed. */
process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
// The channel alone keeps nothing running.
process.channel?.unref();
