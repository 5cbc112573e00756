using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Workshops;

public static class WorkshopErrors
{
    public static Error NotFound => Error.NotFound("workshop.not-found");

    public static Error WrongLength => Error.Invalid("workshop.wrong-length", "/minutes");

    public static Error MentorsRequired => Error.Invalid("workshop.mentors-required", "/mentorIds");

    /// <summary>Somebody who was to come to none of it.</summary>
    public static Error NotPlanned => Error.Invalid("workshop.not-planned");

    public static Error InFuture => Error.Conflict("workshop.in-future");

    public static Error WrongState(WorkshopStatus status) =>
        Error.Conflict("workshop.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}

public interface IWorkshops
{
    Task<Workshop?> Find(WorkshopId id, CancellationToken ct);

    Task Add(Workshop workshop, CancellationToken ct);
}
