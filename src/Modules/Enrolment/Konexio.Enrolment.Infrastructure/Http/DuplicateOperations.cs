using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>Who may do what with records that may be of one person: the school alone.</summary>
internal static class DuplicateOperations
{
    private static readonly Role[] School = [Role.Coordinator, Role.Supervisor, Role.Administrator];

    public static readonly Operation ListDuplicates = new("listDuplicates", "duplicates.read", "find records of one person", School);

    public static readonly Operation GetDuplicate = new("getDuplicate", "duplicates.read", "compare two records", School);

    public static readonly Operation MergeDuplicate = new("mergeDuplicate", "duplicates.decide", "link records of one person", School);

    public static readonly Operation DismissDuplicate = new("dismissDuplicate", "duplicates.decide", "keep records of two people apart", School);

    public static readonly Operation UndoMerge = new("undoMerge", "duplicates.decide", "part records again", School);
}
