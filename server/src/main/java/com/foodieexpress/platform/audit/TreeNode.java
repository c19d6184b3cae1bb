package com.foodieexpress.platform.audit;

/// The hash of a complete subtree: `level` 0 is a leaf, `index` counts the subtrees of that level from 0.
record TreeNode(int level, long index, Hash hash) {}
