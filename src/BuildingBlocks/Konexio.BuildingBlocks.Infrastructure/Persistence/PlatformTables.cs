using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>The tables that every module has in its own schema, so that one transaction covers all that a command writes.</summary>
public abstract class ModuleDbContext(DbContextOptions options) : DbContext(options)
{
    protected abstract string Schema { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        modelBuilder.Entity<OutboxMessage>(Outbox);
        modelBuilder.Entity<InboxMessage>(Inbox);
        modelBuilder.Entity<IdempotencyRow>(table =>
        {
            table.ToTable("idempotency_keys").HasKey(row => new { row.ClientId, row.Key });
            table.HasIndex(row => row.ClaimedAt);
        });
        modelBuilder.Entity<AuditEntry>(table =>
        {
            table.ToTable("audit_entries").HasKey(row => row.Id);
            table.Property(row => row.Id).UseIdentityAlwaysColumn();
            // Newest first, of everyone, of one person or of one client.
            table.HasIndex(row => new { row.At, row.Id });
            table.HasIndex(row => new { row.PersonId, row.At, row.Id });
            table.HasIndex(row => new { row.ClientId, row.At, row.Id });
        });
        modelBuilder.Entity<AuditSeal>(table =>
        {
            table.ToTable("audit_seals").HasKey(row => row.Id);
            table.Property(row => row.Id).UseIdentityAlwaysColumn();
        });
        modelBuilder.Entity<PersonKeyRow>(table =>
        {
            table.ToTable("person_keys").HasKey(row => row.PersonId);
            table.HasIndex(row => row.KekVersion);
        });

        // The naming convention would overwrite the names by which refusals know their index.
        foreach (var index in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()).Where(index => index.Name is not null))
            index.SetDatabaseName(index.Name);
    }

    private static void Outbox(EntityTypeBuilder<OutboxMessage> table)
    {
        table.ToTable("outbox_messages").HasKey(row => row.Id);
        table.Property(row => row.Sequence).UseIdentityAlwaysColumn();
        table.Property(row => row.Payload).HasColumnType("jsonb");
        table.HasIndex(row => row.Sequence).IsUnique();
        table.HasIndex(row => row.Sequence, "ix_outbox_messages_pending").HasFilter("forwarded_at is null");
    }

    private static void Inbox(EntityTypeBuilder<InboxMessage> table)
    {
        table.ToTable("inbox_messages", columns => columns.HasCheckConstraint("ck_inbox_messages_status", "status in ('pending', 'heard', 'parked')"));
        table.HasKey(row => new { row.MessageId, row.Listener });
        table.Property(row => row.Arrival).UseIdentityAlwaysColumn();
        table.Property(row => row.Payload).HasColumnType("jsonb");
        table.HasIndex(row => new { row.Listener, row.AggregateId, row.Arrival }, "ix_inbox_messages_failing").HasFilter("status = 'pending' and attempts > 0");
        table.HasIndex(row => row.Arrival, "ix_inbox_messages_pending").HasFilter("status = 'pending'");
        table.HasIndex(row => row.Arrival, "ix_inbox_messages_parked").HasFilter("status = 'parked'");
    }
}

/// <summary>An event told by this module. It stays after it was forwarded: it is the event log.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; }
    public long Sequence { get; init; }
    public required string EventName { get; init; }
    public Guid AggregateId { get; init; }
    public required string Payload { get; init; }
    public DateTimeOffset OccurredAt { get; init; }
    public string? TraceParent { get; init; }
    public DateTimeOffset? ForwardedAt { get; init; }
}

/// <summary>One event for one listener of this module: pending, heard, or parked after too many failures.</summary>
public sealed class InboxMessage
{
    public Guid MessageId { get; init; }
    public required string Listener { get; init; }
    public long Arrival { get; init; }
    public required string EventName { get; init; }
    public Guid AggregateId { get; init; }
    public required string Payload { get; init; }
    public string? TraceParent { get; init; }
    public required string Status { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset NextAttemptAt { get; init; }
    public DateTimeOffset? HeardAt { get; init; }
    public string? LastFailure { get; init; }
}

public sealed class IdempotencyRow
{
    public required string ClientId { get; init; }
    public required string Key { get; init; }
    public required byte[] Fingerprint { get; init; }
    public string? Response { get; init; }
    public DateTimeOffset ClaimedAt { get; init; }
}

public sealed class AuditEntry
{
    public long Id { get; init; }
    public DateTimeOffset At { get; init; }
    public required string ClientId { get; init; }
    public required string Role { get; init; }
    public Guid PersonId { get; init; }
    public required string Operation { get; init; }
    public required string Access { get; init; }
    public string? Purpose { get; init; }
    public required string[] Fields { get; init; }
}

/// <summary>One link of the audit's chain: the hash of its rows and of the link before, marked with a key outside the database.</summary>
public sealed class AuditSeal
{
    public long Id { get; init; }
    public long LastEntry { get; init; }
    public int Entries { get; init; }
    public required byte[] Hash { get; init; }
    public required byte[] Mark { get; init; }
    public DateTimeOffset SealedAt { get; init; }
}

/// <summary>A person's data key, wrapped by a key that is not in the database; without this row their sealed columns are noise.</summary>
public sealed class PersonKeyRow
{
    public Guid PersonId { get; init; }
    public int KekVersion { get; init; }
    public required byte[] WrappedKey { get; init; }
}

/// <summary>Stores a typed id as its UUID.</summary>
public sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, IId<TId>
{
    private static TId Make(Guid value) => TId.From(value);
}
