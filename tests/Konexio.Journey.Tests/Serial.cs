// Some of these tests load the host on purpose; side by side they would only time each other out.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
