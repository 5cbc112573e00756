namespace Konexio.BuildingBlocks.Infrastructure;

/// <summary>A module's part of the small sandbox that a development host starts with; it may run again and must then change nothing.</summary>
public interface ISeedSandbox
{
    Task Seed(CancellationToken ct);
}

/// <summary>What the sandboxes of all modules agree on.</summary>
public static class Sandbox
{
    public static Guid Partner { get; } = new("01920000-0000-7000-8000-000000000001");

    public static Guid Company { get; } = new("01920000-0000-7000-8000-000000000061");

    public static Guid Mentor { get; } = new("01920000-0000-7000-8000-000000000062");

    public static Guid Funder { get; } = new("01920000-0000-7000-8000-000000000081");

    public static Guid OtherPartner { get; } = new("01920000-0000-7000-8000-000000000002");
}
