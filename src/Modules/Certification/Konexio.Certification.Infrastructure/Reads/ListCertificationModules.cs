using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application;
using Konexio.Certification.Domain.Catalogue;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>The modules that can be sat now, each with its test.</summary>
public sealed record ListCertificationModules : IQuery<CertificationModuleList>;

/// <summary>All modules of the catalogue in force, which are few.</summary>
/// <param name="CatalogueVersion">The number of the catalogue's version in force.</param>
/// <param name="Modules">Its modules, in its order.</param>
public sealed record CertificationModuleList(int CatalogueVersion, IReadOnlyList<CertificationModuleResponse> Modules);

/// <summary>A module as it is tested.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="SyllabusVersion">The version of the syllabus that is tested.</param>
/// <param name="Questions">How many questions are asked.</param>
/// <param name="Minutes">How long a candidate without extra time has.</param>
/// <param name="PassMark">The least percentage that passes.</param>
public sealed record CertificationModuleResponse(string Code, CertificationWording Name, string SyllabusVersion, int Questions, int Minutes, int PassMark)
{
    internal static CertificationModuleResponse Of(ExamModule module) => new(
        module.Code, CertificationWording.Of(module.Name), module.SyllabusVersion, module.Test.Questions, module.Test.Minutes, module.Test.PassMark);
}

internal sealed class ListCertificationModulesHandler(ICatalogue catalogue) : IQueryHandler<ListCertificationModules, CertificationModuleList>
{
    public async Task<Result<CertificationModuleList>> Handle(ListCertificationModules request, CancellationToken cancellationToken)
    {
        var current = (await catalogue.History(cancellationToken)).Current;
        return new CertificationModuleList(
            current.Number, [.. current.Content.Modules.Select(module => CertificationModuleResponse.Of(current.Content.FindModule(module.Code)!))]);
    }
}
