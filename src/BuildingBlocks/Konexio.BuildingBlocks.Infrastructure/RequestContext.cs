using Konexio.BuildingBlocks.Application;

namespace Konexio.BuildingBlocks.Infrastructure;

/// <summary>What one request, job or delivery carries along: who asks, for which operation, under which conditions.</summary>
public sealed class RequestContext : ICaller
{
    public const string SystemClient = "system";

    public string ClientId { get; private set; } = "anonymous";

    public Role Role { get; private set; }

    public Guid? PartnerId { get; private set; }

    /// <summary>The operation's purpose, kept as the audit's why.</summary>
    public string? Purpose { get; set; }

    public IdempotencyKey? Idempotency { get; set; }

    /// <summary>Whether the answer is that of an earlier request with the same key.</summary>
    public bool Replayed { get; set; }

    /// <summary>The version that the caller believes to be current.</summary>
    public uint? IfMatch { get; set; }

    /// <summary>Which rows PostgreSQL lets through: <c>all</c>, <c>partner</c> or <c>none</c>.</summary>
    public string RowScope => Role switch
    {
        Role.System or Role.Coordinator or Role.Supervisor or Role.Trainer or Role.Administrator => "all",
        Role.Partner when PartnerId is not null => "partner",
        _ => "none",
    };

    public string RowSubject => PartnerId?.ToString() ?? "";

    public void ActAs(string clientId, Role role, Guid? partnerId = null) => (ClientId, Role, PartnerId) = (clientId, role, partnerId);

    public void ActAsSystem(string purpose)
    {
        ActAs(SystemClient, Role.System);
        Purpose = purpose;
    }
}

/// <summary>A client's own name for one request, and a keyed hash of what it asked.</summary>
public sealed record IdempotencyKey(string Key, byte[] Fingerprint);
