using Konexio.Certification.Domain.Catalogue;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.ExamSessions;

/// <summary>A site, as Curriculum names it.</summary>
public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    public static SiteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Where and when which modules are tested, for how many candidates at a time, under whose eyes.</summary>
public sealed record ExamSessionPlan(
    SiteId SiteId, DateTimeOffset StartsAt, int Seats, IReadOnlyList<string> ModuleCodes, IReadOnlyList<TesterId> Testers)
{
    private const int MostSeats = 1000;

    internal IReadOnlyList<Error> Faults(CatalogueContent catalogue) =>
    [
        .. Seats is < 1 or > MostSeats ? [ExamSessionErrors.SeatsOutOfRange] : Array.Empty<Error>(),
        .. ModuleCodes.Count == 0 ? [ExamSessionErrors.ModulesRequired] : Array.Empty<Error>(),
        .. ModuleCodes.Index().Where(code => catalogue.FindModule(code.Item) is null)
            .Select(code => ExamSessionErrors.ModuleUnknown.At($"/moduleCodes/{code.Index}")),
    ];
}
