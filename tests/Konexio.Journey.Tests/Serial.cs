using Xunit.Sdk;
using Xunit.v3;

// Some of these tests load the host on purpose; side by side they would only time each other out.
[assembly: Parallelization(Mode = ParallelMode.None)]
