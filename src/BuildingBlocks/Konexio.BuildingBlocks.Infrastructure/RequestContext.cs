using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Infrastructure;

/// <summary>What one request, job or delivery carries along: who asks, for which operation, under which conditions.</summary>
public sealed class RequestContext : ICaller, IAudit
{
    public const string SystemClient = "system";

    private readonly List<Touch> _touches = [];

    public string ClientId { get; private set; } = "anonymous";

    public Role Role { get; private set; }

    public Guid? SubjectId { get; private set; }

    public Guid? PartnerId => Role == Role.Partner ? SubjectId : null;

    public Guid? MentorId => Role == Role.Mentor ? SubjectId : null;

    public Guid? CompanyId => Role == Role.Company ? SubjectId : null;

    /// <summary>The operation's purpose, kept as the audit's why.</summary>
    public string? Purpose { get; set; }

    /// <summary>The message that is being heard. It is a UUID version 7: who asks which of two was told later compares them.</summary>
    public Guid? MessageId { get; set; }

    public IdempotencyKey? Idempotency { get; set; }

    /// <summary>Whether the answer is that of an earlier request with the same key.</summary>
    public bool Replayed { get; set; }

    /// <summary>The version that the caller believes to be current.</summary>
    public uint? IfMatch { get; set; }

    /// <summary>Which rows PostgreSQL lets through: <c>all</c>, those of one kind of caller, or <c>none</c>.</summary>
    public string RowScope => Role switch
    {
        Role.System or Role.Coordinator or Role.Supervisor or Role.Trainer or Role.Administrator => "all",
        Role.Partner when SubjectId is not null => "partner",
        Role.Mentor when SubjectId is not null => "mentor",
        Role.Company when SubjectId is not null => "company",
        Role.Funder when SubjectId is not null => "funder",
        Role.Safeguarding => "safeguarding",
        Role.Tester => "exams",
        _ => "none",
    };

    public string RowSubject => SubjectId?.ToString() ?? "";

    /// <summary>Whose data was touched; the module whose transaction it is writes it down.</summary>
    internal IReadOnlyList<Touch> Touches => _touches;

    public void Touched(IEnumerable<PersonId> persons, string operation, AuditedAccess access, params string[] fields)
    {
        var ids = persons.Select(person => person.Value).Distinct().ToArray();
        if (ids.Length > 0) _touches.Add(new Touch(ids, operation, access, fields));
    }

    internal void ForgetTouches() => _touches.Clear();

    public void ActAs(string clientId, Role role, Guid? subjectId = null) => (ClientId, Role, SubjectId) = (clientId, role, subjectId);

    public void ActAsSystem(string purpose)
    {
        ActAs(SystemClient, Role.System);
        Purpose = purpose;
    }
}

/// <summary>A client's own name for one request, and a keyed hash of what it asked.</summary>
public sealed record IdempotencyKey(string Key, byte[] Fingerprint);
