-- Every completion of a task asks for its subtasks; without this index it scans all open tasks.
CREATE INDEX ACT_IDX_TASK_PARENT_TASK ON ACT_RU_TASK (PARENT_TASK_ID_);
