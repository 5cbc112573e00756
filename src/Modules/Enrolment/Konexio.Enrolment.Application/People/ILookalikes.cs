using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.People;

/// <summary>Records that may be of the same human being as another one.</summary>
public interface ILookalikes
{
    /// <summary>Makes the record findable for later ones, and finds those of before; nobody else does so until the commit.</summary>
    Task<IReadOnlyList<Lookalike>> Of(PersonId id, CancellationToken ct);
}

/// <summary>Whom another record stands for, and what it has in common with the one asked for.</summary>
public sealed record Lookalike(PersonId Survivor, DuplicateMatch Match);
