package dev.steploom.jshell.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds in a piece of a snippet what it names, assigns, changes and throws. */
final class CodeScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final SessionTypes types;
    private final CompilationUnitTree file;
    private final SourcePositions positions;
    private final int from;
    private final int to;
    private final boolean inferred;

    private final List<Use> uses = new ArrayList<>();
    private final Set<String> assigned = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private boolean checked;
    private int later;

    private CodeScanner(Trees trees, SessionTypes types, CompilationUnitTree file, int from, int to, boolean inferred) {
        this.trees = trees;
        this.types = types;
        this.file = file;
        this.positions = trees.getSourcePositions();
        this.from = from;
        this.to = to;
        this.inferred = inferred;
    }

    /**
     * Scans trees that follow each other in a file.
     *
     * @param inferred whether JShell wrote the code, with the whole names of types
     */
    static Code scan(
            Trees trees,
            SessionTypes types,
            CompilationUnitTree file,
            String source,
            List<? extends Tree> parts,
            boolean inferred) {
        SourcePositions positions = trees.getSourcePositions();
        int from = (int) positions.getStartPosition(file, parts.get(0));
        int to = (int) positions.getEndPosition(file, parts.get(parts.size() - 1));
        CodeScanner scanner = new CodeScanner(trees, types, file, from, to, inferred);
        for (Tree part : parts) {
            scanner.scan(trees.getPath(file, part), null);
        }
        return new Code(
                source.substring(from, to),
                scanner.uses,
                scanner.assigned,
                scanner.changed,
                scanner.names,
                scanner.checked);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Element element = trees.getElement(getCurrentPath());
        if (element != null && !element.asType().getKind().equals(javax.lang.model.type.TypeKind.ERROR)) {
            boolean label = getCurrentPath().getParentPath().getLeaf() instanceof CaseTree;
            use(tree, element, !label);
        }
        return null;
    }

    private void use(Tree tree, Element element, boolean simple) {
        String wrapper = types.wrapperOf(element);
        if (wrapper != null) {
            if (SessionTypes.isMember(element) || element instanceof TypeElement) {
                boolean whole = simple && types.isWrapper(element.getEnclosingElement());
                add(tree, new Use.Own(wrapper, whole));
            }
        } else if (!simple) {
            return;
        } else if (element instanceof TypeElement type) {
            if (!types.isImplicit(type)) {
                add(
                        tree,
                        new Use.Library(
                                type.getQualifiedName().toString(),
                                type.getSimpleName().toString()));
            }
        } else if (SessionTypes.isMember(element) && element.getModifiers().contains(Modifier.STATIC)) {
            String owner = types.importedFrom(element);
            if (owner != null) {
                add(tree, new Use.Member(owner, element.getSimpleName().toString()));
            }
        }
    }

    private void add(Tree tree, Use.Target target) {
        int start = (int) positions.getStartPosition(file, tree);
        int end = (int) positions.getEndPosition(file, tree);
        if (start >= from && end <= to && end > start) {
            uses.add(new Use(start - from, end - from, target));
        }
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        Element element = trees.getElement(getCurrentPath());
        if (inferred && element instanceof TypeElement type && type.getNestingKind() == NestingKind.TOP_LEVEL) {
            add(
                    tree,
                    new Use.Library(
                            type.getQualifiedName().toString(),
                            type.getSimpleName().toString()));
            return null;
        }
        if (element != null) {
            use(tree, element, false);
        }
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        assigns(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        assigns(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assigns(tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    private void assigns(ExpressionTree target) {
        Element root = root(target);
        if (root == null) {
            return;
        }
        String wrapper = types.wrapperOf(root);
        if (wrapper != null && (root instanceof TypeElement || types.isWrapper(root.getEnclosingElement()))) {
            (target instanceof IdentifierTree ? assigned : changed).add(wrapper);
        }
    }

    /** Returns what stands leftmost, if that is a name. */
    private @Nullable Element root(Tree tree) {
        Tree at = tree;
        while (true) {
            if (at instanceof ArrayAccessTree access) {
                at = access.getExpression();
            } else if (at instanceof MemberSelectTree select) {
                at = select.getExpression();
            } else if (at instanceof ParenthesizedTree inner) {
                at = inner.getExpression();
            } else if (at instanceof MethodInvocationTree call) {
                at = call.getMethodSelect();
            } else {
                return at instanceof IdentifierTree ? trees.getElement(trees.getPath(file, at)) : null;
            }
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        throwing(getCurrentPath());
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            Element root = root(select.getExpression());
            String wrapper = root == null ? null : types.wrapperOf(root);
            if (root != null
                    && wrapper != null
                    && types.mayChange(root, select.getIdentifier().toString())) {
                changed.add(wrapper);
            }
        }
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        throwing(getCurrentPath());
        return super.visitNewClass(tree, null);
    }

    private void throwing(TreePath call) {
        if (later == 0 && trees.getElement(call) instanceof ExecutableElement method) {
            for (TypeMirror thrown : method.getThrownTypes()) {
                checked |= types.isChecked(thrown);
            }
        }
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        later++;
        super.visitLambdaExpression(tree, null);
        later--;
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        later++;
        super.visitClass(tree, null);
        later--;
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        names.add(tree.getName().toString());
        return super.visitVariable(tree, null);
    }
}
